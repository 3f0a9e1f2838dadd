package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** The request is over. */
final class RecycleAdvice {

    private RecycleAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object request) {
        Dispatcher.complete(Libraries.TOMCAT, request);
    }
}
