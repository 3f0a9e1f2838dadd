package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells which session a part of the container says that a request is of. */
final class NamedSessionAdvice {

    private NamedSessionAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Origin("#m") String method, @Advice.This Object request, @Advice.Argument(0) Object id) {
        Dispatcher.changed(Libraries.TOMCAT, method, request, id);
    }
}
