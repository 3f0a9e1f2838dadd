package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Puts what a client is to send into a URL, in the place of the bare id. */
final class EncodedIdAdvice {

    private EncodedIdAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Origin("#m") String method, @Advice.This Object response,
        @Advice.Argument(value = 1, readOnly = false) String id) {
        id = (String) Dispatcher.changed(Libraries.TOMCAT, method, response, id);
    }
}
