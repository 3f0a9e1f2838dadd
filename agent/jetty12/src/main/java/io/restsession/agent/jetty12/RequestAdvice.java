package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;
import io.restsession.agent.spi.advice.This;

/** Binds a request to the thread that asks it for its session, which may be one of the application's own. */
public final class RequestAdvice {

    private RequestAdvice() {
    }

    @OnEnter
    public static Object begin(@This Object request) {
        return Dispatcher.begin(Libraries.JETTY_12, request, null);
    }

    @OnExit
    public static void end(@Entered Object binding) {
        Dispatcher.end(binding);
    }
}
