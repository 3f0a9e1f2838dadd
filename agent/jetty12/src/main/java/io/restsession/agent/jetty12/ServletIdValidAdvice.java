package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Field;
import io.restsession.agent.spi.advice.Instead;
import io.restsession.agent.spi.advice.MethodName;

/** Whether the id that the client sent is its session's, asked of a request of EE 10 and 11. */
public final class ServletIdValidAdvice {

    private ServletIdValidAdvice() {
    }

    @Instead
    public static Object[] answer(@MethodName String method, @Field("_servletContextRequest") Object request) {
        Object binding = Dispatcher.begin(Libraries.JETTY_12, request, null);
        Object[] answer = Dispatcher.answer(Libraries.JETTY_12_SESSION, method, request, null);
        Dispatcher.end(binding);
        return answer;
    }
}
