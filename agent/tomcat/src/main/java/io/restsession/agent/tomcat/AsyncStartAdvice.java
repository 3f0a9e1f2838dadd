package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.Field;
import io.restsession.agent.spi.advice.OnEnter;

/** Carries the request along with a task the application has the container run. */
public final class AsyncStartAdvice {

    private AsyncStartAdvice() {
    }

    @OnEnter(argument = 0)
    public static Runnable carry(@Field("request") Object request, @Argument(0) Runnable task) {
        return Dispatcher.carry(Libraries.TOMCAT, request, task);
    }
}
