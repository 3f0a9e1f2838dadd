package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Arguments;
import io.restsession.agent.spi.advice.MethodName;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.This;

/** Tells that a method is about to run, whatever comes of it. */
public final class BeforeAdvice {

    private BeforeAdvice() {
    }

    @OnEnter
    public static void notice(@MethodName String method, @This Object on, @Arguments Object[] arguments) {
        Dispatcher.answer(Libraries.JETTY, method, on, arguments);
    }
}
