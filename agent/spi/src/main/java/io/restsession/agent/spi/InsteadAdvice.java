package io.restsession.agent.spi;

import io.restsession.agent.boot.Dispatcher;
import net.bytebuddy.asm.Advice;

/** Lets the adapter act in the place of a method that returns nothing. */
final class InsteadAdvice {

    private InsteadAdvice() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class, suppress = Throwable.class)
    static Object[] enter(@OfLibrary int library, @Advice.Origin("#m") String method, @Advice.This Object on,
        @Advice.AllArguments Object[] arguments) {
        return Dispatcher.answer(library, method, on, arguments);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object[] answer, @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (answer != null && answer[1] != null) {
            thrown = (Throwable) answer[1];
        }
    }
}
