package io.restsession.agent.spi.advice;

import io.restsession.agent.boot.Dispatcher;

/** Binds the exchange, the first argument, to the thread while the server works on it. */
public final class BeginAdvice {

    private BeginAdvice() {
    }

    @OnEnter
    public static Object begin(@OfLibrary int library, @Argument(0) Object request) {
        return Dispatcher.begin(library, request, null);
    }

    @OnExit
    public static void end(@Entered Object binding) {
        Dispatcher.end(binding);
    }
}
