package io.restsession.agent.undertow.servlet;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells of a servlet context that has all its settings. */
final class StartedAdvice {

    private StartedAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object servletContext) {
        Dispatcher.started(Libraries.UNDERTOW_SERVLET, servletContext);
    }
}
