package io.restsession.agent.undertow.servlet;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Has a read or write listener called on a worker, where it had better not be called on an IO thread. */
final class ListenerAdvice {

    private ListenerAdvice() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class, suppress = Throwable.class)
    static boolean enter(@Advice.This Object servletContext, @Advice.Origin("#m") String method, @Advice.Argument(0) Object exchange,
                         @Advice.Argument(1) Object listener) {
        return Dispatcher.callElsewhere(Libraries.UNDERTOW_SERVLET, servletContext, method, exchange, listener);
    }
}
