package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;
import io.restsession.agent.spi.advice.This;

/** Tells when the container looks for the context of a request and for the session id in it, and when it has found both. */
public final class MappingAdvice {

    private MappingAdvice() {
    }

    @OnEnter
    public static void begin(@This Object adapter, @Argument(1) Object request) {
        Dispatcher.changed(Libraries.TOMCAT, "mapping", adapter, request);
    }

    @OnExit
    public static void end(@This Object adapter, @Argument(1) Object request) {
        Dispatcher.changed(Libraries.TOMCAT, "mapped", adapter, request);
    }
}
