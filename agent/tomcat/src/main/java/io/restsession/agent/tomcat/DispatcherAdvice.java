package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells which context handles the request of this thread while a dispatcher runs, and which one afterwards. */
final class DispatcherAdvice {

    private DispatcherAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.FieldValue("context") Object context) {
        return Dispatcher.enter(Libraries.TOMCAT, context);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object before) {
        Dispatcher.enter(Libraries.TOMCAT, before);
    }
}
