package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Field;
import io.restsession.agent.spi.advice.OnEnter;

/** Commits before the headers are written. */
public final class PrepareResponseAdvice {

    private PrepareResponseAdvice() {
    }

    @OnEnter
    public static void headersLeave(@Field("request") Object request) {
        Dispatcher.headersLeave(Libraries.TOMCAT, request, null);
    }
}
