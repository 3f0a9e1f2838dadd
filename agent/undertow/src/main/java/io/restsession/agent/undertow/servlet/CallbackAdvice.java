package io.restsession.agent.undertow.servlet;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Binds the exchange to the thread while a callback of the application runs. */
final class CallbackAdvice {

    private CallbackAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.This Object servletContext, @Advice.Argument(0) Object exchange) {
        Object binding = Dispatcher.begin(Libraries.UNDERTOW, exchange, null);
        if (binding != null) {
            Dispatcher.enter(Libraries.UNDERTOW_SERVLET, servletContext);
        }
        return binding;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object binding) {
        Dispatcher.end(binding);
    }
}
