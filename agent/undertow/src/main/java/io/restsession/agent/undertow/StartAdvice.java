package io.restsession.agent.undertow;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Counts the servers as they start. */
final class StartAdvice {

    private StartAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object server) {
        Dispatcher.started(Libraries.UNDERTOW, server);
    }
}
