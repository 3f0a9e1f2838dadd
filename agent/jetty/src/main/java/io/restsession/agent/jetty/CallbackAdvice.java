package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Binds the request to the thread while a callback of the application runs. */
final class CallbackAdvice {

    private CallbackAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.Argument(0) Object request) {
        return Dispatcher.resume(Libraries.JETTY, request);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object binding) {
        Dispatcher.end(binding);
    }
}
