package io.restsession.agent.undertow.servlet;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells what knows the deployment that handles the exchange of this thread. */
final class DispatchRequestAdvice {

    private DispatchRequestAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(1) Object requestContext) {
        Dispatcher.enter(Libraries.UNDERTOW_SERVLET, requestContext);
    }
}
