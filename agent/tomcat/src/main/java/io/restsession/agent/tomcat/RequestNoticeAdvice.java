package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells that a part of the container begins to work on a request. */
final class RequestNoticeAdvice {

    private RequestNoticeAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Origin("#m") String method, @Advice.This Object on, @Advice.Argument(0) Object request) {
        Dispatcher.changed(Libraries.TOMCAT, method, on, request);
    }
}
