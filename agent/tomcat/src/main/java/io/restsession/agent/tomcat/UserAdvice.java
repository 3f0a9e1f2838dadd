package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.MethodName;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.This;

/** Tells that a request is asked who its user is, or told so. */
public final class UserAdvice {

    private UserAdvice() {
    }

    @OnEnter
    public static void notice(@MethodName String method, @This Object request) {
        Dispatcher.changed(Libraries.TOMCAT, method, request, null);
    }
}
