package io.restsession.agent.undertow;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells of what has started or was made: servers, and what keeps their sessions. */
final class StartAdvice {

    private StartAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object started) {
        Dispatcher.started(Libraries.UNDERTOW, started);
    }
}
