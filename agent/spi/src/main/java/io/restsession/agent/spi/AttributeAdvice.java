package io.restsession.agent.spi;

import io.restsession.agent.boot.Dispatcher;
import net.bytebuddy.asm.Advice;

/**
 * Shows the session as the request attribute {@code io.restsession.Session} without setting one: an attribute that is set
 * is listed, and an application that lists its attributes would answer otherwise than without the agent.
 */
final class AttributeAdvice {

    private AttributeAdvice() {
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.Argument(0) String name, @Advice.Return(readOnly = false) Object found) {
        found = Dispatcher.attribute(name, found);
    }
}
