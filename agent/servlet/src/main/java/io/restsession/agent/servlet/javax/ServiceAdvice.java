package io.restsession.agent.servlet.javax;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;

/** Binds the request to the thread while a servlet serves it, unless the container's own module has; and watches the response then. */
public final class ServiceAdvice {

    private ServiceAdvice() {
    }

    @OnEnter
    public static Object begin(@Argument(0) Object request, @Argument(1) Object response) {
        return Dispatcher.begin(Libraries.SERVLET_JAVAX, request, response);
    }

    @OnEnter(argument = 1)
    public static Object watch(@Entered Object binding, @Argument(0) Object request, @Argument(1) Object response) {
        return binding == null ? response : Dispatcher.response(Libraries.SERVLET_JAVAX, request, response);
    }

    @OnExit
    public static void end(@Entered Object binding, @Argument(0) Object request, @Argument(1) Object response) {
        if (binding != null) {
            Dispatcher.headersLeave(Libraries.SERVLET_JAVAX, request, response);
            Dispatcher.end(binding);
        }
    }
}
