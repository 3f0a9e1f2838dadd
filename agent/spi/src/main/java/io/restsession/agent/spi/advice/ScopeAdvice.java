package io.restsession.agent.spi.advice;

import io.restsession.agent.boot.Dispatcher;

/** Tells which context handles the exchange of this thread: the one whose scope was entered. */
public final class ScopeAdvice {

    private ScopeAdvice() {
    }

    @OnReturn
    public static void entered(@OfLibrary int library, @This Object context) {
        Dispatcher.enter(library, context);
    }
}
