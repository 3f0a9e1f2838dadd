package io.restsession.agent.undertow;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Carries the exchange to the thread a task is dispatched to. */
final class DispatchAdvice {

    private DispatchAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object exchange, @Advice.Argument(0) Object executor,
                      @Advice.Argument(value = 1, readOnly = false) Runnable task) {
        task = Dispatcher.carry(Libraries.UNDERTOW, exchange, executor, task);
    }
}
