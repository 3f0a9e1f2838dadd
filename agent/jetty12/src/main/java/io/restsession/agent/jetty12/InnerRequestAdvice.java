package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Field;
import io.restsession.agent.spi.advice.Instead;

/** Answers with the session of a request that is an inner class of its session manager. */
public final class InnerRequestAdvice {

    private InnerRequestAdvice() {
    }

    @Instead
    public static Object[] answer(@Field("this$0") Object manager) {
        return Dispatcher.answer(Libraries.JETTY_12_SESSION, "getSession", manager, null);
    }
}
