package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells that a request is asked who its user is, or told so. */
final class UserAdvice {

    private UserAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Origin("#m") String method, @Advice.This Object request) {
        Dispatcher.changed(Libraries.TOMCAT, method, request, null);
    }
}
