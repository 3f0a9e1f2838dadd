package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;
import io.restsession.agent.spi.advice.This;

/** Binds the channel to the thread while it dispatches, to error pages too. */
public final class DispatchAdvice {

    private DispatchAdvice() {
    }

    @OnEnter
    public static Object begin(@This Object channel) {
        return Dispatcher.begin(Libraries.JETTY, channel, null);
    }

    @OnExit
    public static void end(@Entered Object binding) {
        Dispatcher.end(binding);
    }
}
