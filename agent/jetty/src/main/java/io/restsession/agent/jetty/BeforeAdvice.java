package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Tells that a method is about to run, whatever comes of it. */
final class BeforeAdvice {

    private BeforeAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Origin("#m") String method, @Advice.This Object on, @Advice.AllArguments Object[] arguments) {
        Dispatcher.answer(Libraries.JETTY, method, on, arguments);
    }
}
