package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Carries the request along with a task the application has the container run. */
final class AsyncStartAdvice {

    private AsyncStartAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.FieldValue("request") Object request, @Advice.Argument(value = 0, readOnly = false) Runnable task) {
        task = Dispatcher.carry(Libraries.TOMCAT, request, task);
    }
}
