package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** A context has started: its listeners have run, and its settings are as they will be. */
final class StartedAdvice {

    private StartedAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object context) {
        Dispatcher.started(Libraries.JETTY, context);
    }
}
