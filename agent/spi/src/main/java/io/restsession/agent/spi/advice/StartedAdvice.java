package io.restsession.agent.spi.advice;

import io.restsession.agent.boot.Dispatcher;

/** Tells of what has started or was made: its settings are as they will be, and no request has reached it. */
public final class StartedAdvice {

    private StartedAdvice() {
    }

    @OnReturn
    public static void started(@OfLibrary int library, @This Object started) {
        Dispatcher.started(library, started);
    }
}
