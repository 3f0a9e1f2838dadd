package io.restsession.agent.undertow.servlet;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells which deployment handles the exchange of this thread. */
final class RequestContextAdvice {

    private RequestContextAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object requestContext) {
        Dispatcher.enter(Libraries.UNDERTOW_SERVLET, requestContext);
    }
}
