package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Gives the id in what the client sent, which is signed. */
final class RequestedIdAdvice {

    private RequestedIdAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.Origin("#m") String method, @Advice.This Object request, @Advice.Return(readOnly = false) String id) {
        if (id != null) {
            id = (String) Dispatcher.changed(Libraries.TOMCAT, method, request, id);
        }
    }
}
