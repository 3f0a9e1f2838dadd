package io.restsession.agent.undertow;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Binds the exchange to the thread while its handlers run. */
final class RootHandlerAdvice {

    private RootHandlerAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.Argument(1) Object exchange) {
        return Dispatcher.begin(Libraries.UNDERTOW, exchange, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object binding) {
        Dispatcher.end(binding);
    }
}
