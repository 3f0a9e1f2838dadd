package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Gives a request its session before it is asked for it: Jetty goes on with what it finds in its field. */
final class FoundSessionAdvice {

    private FoundSessionAdvice() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class, suppress = Throwable.class)
    static Object[] enter(@Advice.FieldValue(value = "_sessionManager", typing = Assigner.Typing.DYNAMIC) Object manager,
        @Advice.FieldValue(value = "_managedSession", readOnly = false, typing = Assigner.Typing.DYNAMIC) Object session) {
        Object[] found = manager == null ? null : Dispatcher.answer(Libraries.JETTY_12_SESSION, "getSession", manager, null);
        if (found != null && found[1] == null) {
            session = found[0];
            found = null;
        }
        return found;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object[] failed, @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (failed != null) {
            thrown = (Throwable) failed[1];
        }
    }
}
