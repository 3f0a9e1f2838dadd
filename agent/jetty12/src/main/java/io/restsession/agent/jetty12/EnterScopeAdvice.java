package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells which context handles the request of this thread. */
final class EnterScopeAdvice {

    private EnterScopeAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object context) {
        Dispatcher.enter(Libraries.JETTY_12, context);
    }
}
