package io.restsession.agent.undertow.servlet;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;
import io.restsession.agent.spi.advice.This;

/** Binds the exchange to the thread while a callback of the application runs. */
public final class CallbackAdvice {

    private CallbackAdvice() {
    }

    @OnEnter
    public static Object begin(@This Object servletContext, @Argument(0) Object exchange) {
        Object binding = Dispatcher.begin(Libraries.UNDERTOW, exchange, null);
        if (binding != null) {
            Dispatcher.enter(Libraries.UNDERTOW_SERVLET, servletContext);
        }
        return binding;
    }

    @OnExit
    public static void end(@Entered Object binding) {
        Dispatcher.end(binding);
    }
}
