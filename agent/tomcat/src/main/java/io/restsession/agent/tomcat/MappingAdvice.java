package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells when the container looks for the context of a request and for the session id in it, and when it has found both. */
final class MappingAdvice {

    private MappingAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object adapter, @Advice.Argument(1) Object request) {
        Dispatcher.changed(Libraries.TOMCAT, "mapping", adapter, request);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.This Object adapter, @Advice.Argument(1) Object request) {
        Dispatcher.changed(Libraries.TOMCAT, "mapped", adapter, request);
    }
}
