package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Whether the id that the client sent is its session's, asked of a request of EE 8 and 9. */
final class NestedIdValidAdvice {

    private NestedIdValidAdvice() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class, suppress = Throwable.class)
    static Object[] enter(@Advice.Origin("#m") String method,
        @Advice.FieldValue(value = "_coreRequest", typing = Assigner.Typing.DYNAMIC) Object request) {
        Object binding = Dispatcher.begin(Libraries.JETTY_12, request, null);
        Object[] answer = Dispatcher.answer(Libraries.JETTY_12_SESSION, method, request, null);
        Dispatcher.end(binding);
        return answer;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object[] answer, @Advice.Return(readOnly = false) boolean valid,
        @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (answer != null) {
            if (answer[1] != null) {
                thrown = (Throwable) answer[1];
            } else {
                valid = ((Boolean) answer[0]).booleanValue();
            }
        }
    }
}
