package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** The session id that the client asked for, as applications see it: once for each request that is asked. */
final class RequestedSessionAdvice {

    private RequestedSessionAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.FieldValue(value = "_sessionManager", typing = Assigner.Typing.DYNAMIC) Object manager,
        @Advice.FieldValue(value = "_requestedSession", readOnly = false, typing = Assigner.Typing.DYNAMIC) Object kept,
        @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object requested) {
        if (manager != null && requested != null) {
            Object plain = Dispatcher.changed(Libraries.JETTY_12_SESSION, "getRequestedSession", manager, requested);
            kept = plain;
            requested = plain;
        }
    }
}
