package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Field;
import io.restsession.agent.spi.advice.OnReturn;
import io.restsession.agent.spi.advice.Returned;

/** The session id that the client asked for, as applications see it: once for each request that is asked. */
public final class RequestedSessionAdvice {

    private RequestedSessionAdvice() {
    }

    @OnReturn
    public static Object plain(@Field("_sessionManager") Object manager, @Returned Object requested) {
        return manager == null || requested == null ? requested
            : Dispatcher.changed(Libraries.JETTY_12_SESSION, "getRequestedSession", manager, requested);
    }

    @OnReturn(field = "_requestedSession")
    public static Object keep(@Field("_sessionManager") Object manager, @Field("_requestedSession") Object kept,
        @Returned Object plain) {
        return manager == null || plain == null ? kept : plain;
    }
}
