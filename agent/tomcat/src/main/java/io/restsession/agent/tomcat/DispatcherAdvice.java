package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.Field;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;

/** Tells which context handles the request of this thread while a dispatcher runs, and which one afterwards. */
public final class DispatcherAdvice {

    private DispatcherAdvice() {
    }

    @OnEnter
    public static Object enter(@Field("context") Object context) {
        return Dispatcher.enter(Libraries.TOMCAT, context);
    }

    @OnExit
    public static void goBack(@Entered Object before) {
        Dispatcher.enter(Libraries.TOMCAT, before);
    }
}
