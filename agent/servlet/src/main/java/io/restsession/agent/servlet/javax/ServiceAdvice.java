package io.restsession.agent.servlet.javax;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Binds the request to the thread while a servlet serves it, unless the container's own module has; and watches the response then. */
final class ServiceAdvice {

    private ServiceAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.Argument(0) Object request,
                        @Advice.Argument(value = 1, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object response) {
        Object binding = Dispatcher.begin(Libraries.SERVLET_JAVAX, request, response);
        if (binding != null) {
            response = Dispatcher.response(Libraries.SERVLET_JAVAX, request, response);
        }
        return binding;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object binding, @Advice.Argument(0) Object request, @Advice.Argument(1) Object response) {
        if (binding != null) {
            Dispatcher.headersLeave(Libraries.SERVLET_JAVAX, request, response);
            Dispatcher.end(binding);
        }
    }
}
