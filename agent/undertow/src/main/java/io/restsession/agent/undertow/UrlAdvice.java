package io.restsession.agent.undertow;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;

/** Has URLs carry what a client is given for an id. */
final class UrlAdvice {

    private UrlAdvice() {
    }

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object config, @Advice.Argument(value = 1, readOnly = false) String id) {
        id = (String) Dispatcher.changed(Libraries.UNDERTOW, "rewriteUrl", config, id);
    }
}
