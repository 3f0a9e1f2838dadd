package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Gives another text than the method found. */
final class ChangedAdvice {

    private ChangedAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.Origin("#m") String method, @Advice.This Object on, @Advice.Return(readOnly = false) String found) {
        if (found != null) {
            found = (String) Dispatcher.changed(Libraries.JETTY, method, on, found);
        }
    }
}
