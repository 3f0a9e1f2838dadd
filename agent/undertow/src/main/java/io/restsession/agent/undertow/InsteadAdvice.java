package io.restsession.agent.undertow;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Does what a session manager's method does that gives nothing back, in its place. */
final class InsteadAdvice {

    private InsteadAdvice() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class, suppress = Throwable.class)
    static Object[] enter(@Advice.Origin("#m") String method, @Advice.This Object on, @Advice.AllArguments Object[] arguments) {
        return Dispatcher.answer(Libraries.UNDERTOW, method, on, arguments);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object[] answer, @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (answer != null && answer[1] != null) {
            thrown = (Throwable) answer[1];
        }
    }
}
