package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Binds the request to the thread that tells the application's listeners that it is complete. */
final class AsyncCompleteAdvice {

    private AsyncCompleteAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.FieldValue("request") Object request) {
        return Dispatcher.resume(Libraries.TOMCAT, request);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object binding) {
        Dispatcher.end(binding);
    }
}
