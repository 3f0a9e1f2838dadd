package io.restsession.agent.spi.advice;

import io.restsession.agent.boot.Dispatcher;

/**
 * Shows the session as the request attribute {@code io.restsession.Session} without setting one: an attribute that is set
 * is listed, and an application that lists its attributes would answer otherwise than without the agent.
 */
public final class AttributeAdvice {

    private AttributeAdvice() {
    }

    @OnReturn
    public static Object show(@Argument(0) String name, @Returned Object found) {
        return Dispatcher.attribute(name, found);
    }
}
