package io.restsession.agent.undertow.servlet;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.OnEnter;

/** Tells what knows the deployment that handles the exchange of this thread. */
public final class DispatchRequestAdvice {

    private DispatchRequestAdvice() {
    }

    @OnEnter
    public static void enter(@Argument(1) Object requestContext) {
        Dispatcher.enter(Libraries.UNDERTOW_SERVLET, requestContext);
    }
}
