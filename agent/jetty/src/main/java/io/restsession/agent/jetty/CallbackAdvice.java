package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;

/** Binds the request to the thread while a callback of the application runs. */
public final class CallbackAdvice {

    private CallbackAdvice() {
    }

    @OnEnter
    public static Object resume(@Argument(0) Object request) {
        return Dispatcher.resume(Libraries.JETTY, request);
    }

    @OnExit
    public static void end(@Entered Object binding) {
        Dispatcher.end(binding);
    }
}
