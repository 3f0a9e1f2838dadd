package io.restsession.agent.undertow;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.This;

/** Carries the exchange to the thread a task is dispatched to. */
public final class DispatchAdvice {

    private DispatchAdvice() {
    }

    @OnEnter(argument = 1)
    public static Runnable carry(@This Object exchange, @Argument(0) Object executor, @Argument(1) Runnable task) {
        return Dispatcher.carry(Libraries.UNDERTOW, exchange, executor, task);
    }
}
