package io.restsession.agent.undertow;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;

/** Binds the exchange to the thread while its handlers run, on a thread where they may. */
public final class RootHandlerAdvice {

    private RootHandlerAdvice() {
    }

    @OnEnter(argument = 0)
    public static Object handler(@Argument(0) Object handler, @Argument(1) Object exchange) {
        return Dispatcher.handler(Libraries.UNDERTOW, exchange, handler);
    }

    @OnEnter
    public static Object begin(@Argument(1) Object exchange) {
        return Dispatcher.begin(Libraries.UNDERTOW, exchange, null);
    }

    @OnExit
    public static void end(@Entered Object binding) {
        Dispatcher.end(binding);
    }
}
