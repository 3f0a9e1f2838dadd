package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Binds the request, the third argument, to the thread while a callback of the application runs. */
final class ThirdArgumentAdvice {

    private ThirdArgumentAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.Argument(2) Object request) {
        return Dispatcher.begin(Libraries.JETTY_12, request, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object binding) {
        Dispatcher.end(binding);
    }
}
