package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.MethodName;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;
import io.restsession.agent.spi.advice.This;

/** A response is reset: Jetty asks for the session then, for which the application has not. */
public final class ResetAdvice {

    private ResetAdvice() {
    }

    @OnEnter
    public static Object begin(@MethodName String method, @This Object response) {
        return Dispatcher.changed(Libraries.JETTY_12_SESSION, method, response, null);
    }

    @OnExit
    public static void end(@MethodName String method, @This Object response, @Entered Object begun) {
        if (begun != null) {
            Dispatcher.changed(Libraries.JETTY_12_SESSION, method, response, begun);
        }
    }
}
