package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** A session manager has started. */
final class ManagerStartAdvice {

    private ManagerStartAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.Origin("#m") String method, @Advice.This Object manager) {
        Dispatcher.started(Libraries.JETTY_12_SESSION, manager);
        Dispatcher.changed(Libraries.JETTY_12_SESSION, method, manager, null);
    }
}
