package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Binds the channel to the thread while it dispatches, if a session was opened for it. */
final class DispatchAdvice {

    private DispatchAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.This Object channel) {
        return Dispatcher.resume(Libraries.JETTY, channel);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object binding) {
        Dispatcher.end(binding);
    }
}
