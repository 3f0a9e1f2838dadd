package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.MethodName;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.This;

/** Tells that a method is called, and of its first argument: the request it works on, or the session id a request is told. */
public final class NoticeAdvice {

    private NoticeAdvice() {
    }

    @OnEnter
    public static void notice(@MethodName String method, @This Object on, @Argument(0) Object argument) {
        Dispatcher.changed(Libraries.TOMCAT, method, on, argument);
    }
}
