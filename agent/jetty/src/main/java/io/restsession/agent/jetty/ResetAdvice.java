package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;
import io.restsession.agent.spi.advice.This;

/** Tells when a response begins to be reset, and when it is: meanwhile Jetty looks for a session, to send its cookie again. */
public final class ResetAdvice {

    private ResetAdvice() {
    }

    @OnEnter
    public static void begin(@This Object response) {
        Dispatcher.answer(Libraries.JETTY, "reset", response, null);
    }

    @OnExit
    public static void end(@This Object response) {
        Dispatcher.answer(Libraries.JETTY, "wasReset", response, null);
    }
}
