package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;

/** Binds the request, the third argument, to the thread while a callback of the application runs. */
public final class ThirdArgumentAdvice {

    private ThirdArgumentAdvice() {
    }

    @OnEnter
    public static Object begin(@Argument(2) Object request) {
        return Dispatcher.begin(Libraries.JETTY_12, request, null);
    }

    @OnExit
    public static void end(@Entered Object binding) {
        Dispatcher.end(binding);
    }
}
