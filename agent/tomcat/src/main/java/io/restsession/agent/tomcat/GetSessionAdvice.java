package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.Field;
import io.restsession.agent.spi.advice.Instead;
import io.restsession.agent.spi.advice.MethodName;
import io.restsession.agent.spi.advice.This;

/** Lets the adapter answer for the session of a request, which the request then keeps as one that it found itself. */
public final class GetSessionAdvice {

    private GetSessionAdvice() {
    }

    @Instead(field = "session")
    public static Object[] answer(@MethodName String method, @This Object request, @Argument(0) boolean create,
        @Field("session") Object session) {
        return Dispatcher.answer(Libraries.TOMCAT, method, request, new Object[] {create, session});
    }
}
