package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** A context has started: its configuration is known, and no request has reached it. */
final class ContextStartAdvice {

    private ContextStartAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object context) {
        Dispatcher.started(Libraries.TOMCAT, context);
    }
}
