package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.Field;
import io.restsession.agent.spi.advice.Instead;
import io.restsession.agent.spi.advice.OnEnter;

/** Gives a request its session before it is asked for it: Jetty goes on with what it finds in its field. */
public final class FoundSessionAdvice {

    private FoundSessionAdvice() {
    }

    @OnEnter
    public static Object find(@Field("_sessionManager") Object manager) {
        return manager == null ? null : Dispatcher.answer(Libraries.JETTY_12_SESSION, "getSession", manager, null);
    }

    @OnEnter(field = "_managedSession")
    public static Object give(@Entered Object found, @Field("_managedSession") Object kept) {
        Object[] answer = (Object[]) found;
        return answer == null || answer[1] != null ? kept : answer[0];
    }

    @Instead
    public static Object[] fail(@Entered Object found) {
        Object[] answer = (Object[]) found;
        return answer == null || answer[1] == null ? null : answer;
    }
}
