package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Commits before the headers are sent. */
final class SendResponseAdvice {

    private SendResponseAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object channel, @Advice.Argument(0) Object info) {
        Dispatcher.headersLeave(Libraries.JETTY, channel, info);
    }
}
