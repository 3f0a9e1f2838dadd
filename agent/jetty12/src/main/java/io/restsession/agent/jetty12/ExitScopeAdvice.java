package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.OnReturn;

/** Tells which context handles the request of this thread again. */
public final class ExitScopeAdvice {

    private ExitScopeAdvice() {
    }

    @OnReturn
    public static void enter(@Argument(1) Object context) {
        Dispatcher.enter(Libraries.JETTY_12, context);
    }
}
