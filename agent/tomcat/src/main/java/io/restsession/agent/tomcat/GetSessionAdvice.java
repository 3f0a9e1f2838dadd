package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Lets the adapter answer for the session of a request, which the request then keeps as one that it found itself. */
final class GetSessionAdvice {

    private GetSessionAdvice() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class, suppress = Throwable.class)
    static Object[] enter(@Advice.Origin("#m") String method, @Advice.This Object request, @Advice.Argument(0) boolean create,
        @Advice.FieldValue("session") Object session) {
        return Dispatcher.answer(Libraries.TOMCAT, method, request, new Object[] {create, session});
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object[] answer,
        @Advice.FieldValue(value = "session", readOnly = false, typing = Assigner.Typing.DYNAMIC) Object session,
        @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result,
        @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (answer != null) {
            if (answer[1] != null) {
                thrown = (Throwable) answer[1];
            } else {
                session = answer[0];
                result = answer[0];
            }
        }
    }
}
