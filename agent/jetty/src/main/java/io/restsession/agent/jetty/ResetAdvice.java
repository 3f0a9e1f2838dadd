package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells when a response begins to be reset, and when it is: meanwhile Jetty looks for a session, to send its cookie again. */
final class ResetAdvice {

    private ResetAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object response) {
        Dispatcher.answer(Libraries.JETTY, "reset", response, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.This Object response) {
        Dispatcher.answer(Libraries.JETTY, "wasReset", response, null);
    }
}
