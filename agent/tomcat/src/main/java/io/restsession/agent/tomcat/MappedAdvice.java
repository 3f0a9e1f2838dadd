package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.OnExit;
import io.restsession.agent.spi.advice.This;

/** Tells when the container has looked for the context of a request and for the session id in it. */
public final class MappedAdvice {

    private MappedAdvice() {
    }

    @OnExit
    public static void mapped(@This Object adapter, @Argument(1) Object request) {
        Dispatcher.changed(Libraries.TOMCAT, "mapped", adapter, request);
    }
}
