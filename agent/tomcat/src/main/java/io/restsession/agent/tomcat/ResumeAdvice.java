package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;
import io.restsession.agent.spi.advice.This;

/** Binds a request to the thread that asks it for its session, which may be one of the application's own. */
public final class ResumeAdvice {

    private ResumeAdvice() {
    }

    @OnEnter
    public static Object resume(@This Object request) {
        return Dispatcher.resume(Libraries.TOMCAT, request);
    }

    @OnExit
    public static void end(@Entered Object binding) {
        Dispatcher.end(binding);
    }
}
