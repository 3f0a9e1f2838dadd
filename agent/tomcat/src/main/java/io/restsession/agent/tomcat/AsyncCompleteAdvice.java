package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.Field;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;

/** Binds the request to the thread that tells the application's listeners that it is complete. */
public final class AsyncCompleteAdvice {

    private AsyncCompleteAdvice() {
    }

    @OnEnter
    public static Object resume(@Field("request") Object request) {
        return Dispatcher.resume(Libraries.TOMCAT, request);
    }

    @OnExit
    public static void end(@Entered Object binding) {
        Dispatcher.end(binding);
    }
}
