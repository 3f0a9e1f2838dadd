package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Lets the adapter act in the place of a method that returns nothing. */
final class AnswerVoidAdvice {

    private AnswerVoidAdvice() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class, suppress = Throwable.class)
    static Object[] enter(@Advice.Origin("#m") String method, @Advice.This Object on, @Advice.AllArguments Object[] arguments) {
        return Dispatcher.answer(Libraries.TOMCAT, method, on, arguments);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object[] answer, @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (answer != null && answer[1] != null) {
            thrown = (Throwable) answer[1];
        }
    }
}
