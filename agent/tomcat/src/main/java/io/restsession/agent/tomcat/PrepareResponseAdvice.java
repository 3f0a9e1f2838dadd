package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Commits before the headers are written. */
final class PrepareResponseAdvice {

    private PrepareResponseAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.FieldValue("request") Object request) {
        Dispatcher.headersLeave(Libraries.TOMCAT, request, null);
    }
}
