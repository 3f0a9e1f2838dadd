package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** A response is reset: Jetty asks for the session then, for which the application has not. */
final class ResetAdvice {

    private ResetAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.Origin("#m") String method, @Advice.This Object response) {
        return Dispatcher.changed(Libraries.JETTY_12_SESSION, method, response, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Origin("#m") String method, @Advice.This Object response, @Advice.Enter Object begun) {
        if (begun != null) {
            Dispatcher.changed(Libraries.JETTY_12_SESSION, method, response, begun);
        }
    }
}
