package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Answers in the place of a session manager. */
final class ManagerAdvice {

    private ManagerAdvice() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class, suppress = Throwable.class)
    static Object[] enter(@Advice.Origin("#m") String method, @Advice.This Object manager, @Advice.AllArguments Object[] arguments) {
        return Dispatcher.answer(Libraries.JETTY_12_SESSION, method, manager, arguments);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object[] answer, @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result,
        @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (answer != null) {
            if (answer[1] != null) {
                thrown = (Throwable) answer[1];
            } else {
                result = answer[0];
            }
        }
    }
}
