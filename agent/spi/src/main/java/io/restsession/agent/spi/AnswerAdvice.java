package io.restsession.agent.spi;

import io.restsession.agent.boot.Dispatcher;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Lets the adapter answer in the place of a method that returns something. */
final class AnswerAdvice {

    private AnswerAdvice() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class, suppress = Throwable.class)
    static Object[] enter(@OfLibrary int library, @Advice.Origin("#m") String method, @Advice.This Object on,
        @Advice.AllArguments Object[] arguments) {
        return Dispatcher.answer(library, method, on, arguments);
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
