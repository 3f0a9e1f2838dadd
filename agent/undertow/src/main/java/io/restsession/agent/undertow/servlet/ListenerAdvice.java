package io.restsession.agent.undertow.servlet;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.Instead;
import io.restsession.agent.spi.advice.MethodName;
import io.restsession.agent.spi.advice.This;

/** Has a read or write listener called on a worker, where it had better not be called on an IO thread. */
public final class ListenerAdvice {

    private ListenerAdvice() {
    }

    @Instead
    public static Object[] callElsewhere(@This Object servletContext, @MethodName String method, @Argument(0) Object exchange,
        @Argument(1) Object listener) {
        return Dispatcher.callElsewhere(Libraries.UNDERTOW_SERVLET, servletContext, method, exchange, listener) ? new Object[2] : null;
    }
}
