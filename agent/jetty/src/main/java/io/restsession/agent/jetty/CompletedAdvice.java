package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** The request is over. */
final class CompletedAdvice {

    private CompletedAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object channel) {
        Dispatcher.complete(Libraries.JETTY, channel);
    }
}
