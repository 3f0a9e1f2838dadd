package io.restsession.agent.spi.advice;

import io.restsession.agent.boot.Dispatcher;

/** The exchange is over. */
public final class CompleteAdvice {

    private CompleteAdvice() {
    }

    @OnEnter
    public static void complete(@OfLibrary int library, @This Object request) {
        Dispatcher.complete(library, request);
    }
}
