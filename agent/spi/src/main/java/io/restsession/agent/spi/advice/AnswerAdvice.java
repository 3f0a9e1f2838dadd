package io.restsession.agent.spi.advice;

import io.restsession.agent.boot.Dispatcher;

/** Lets the adapter answer in the place of a method. */
public final class AnswerAdvice {

    private AnswerAdvice() {
    }

    @Instead
    public static Object[] answer(@OfLibrary int library, @MethodName String method, @This Object on, @Arguments Object[] arguments) {
        return Dispatcher.answer(library, method, on, arguments);
    }
}
