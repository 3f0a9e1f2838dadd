package io.restsession.agent.spi.advice;

import io.restsession.agent.boot.Dispatcher;

/** Gives another text than the method found. */
public final class ChangedTextAdvice {

    private ChangedTextAdvice() {
    }

    @OnReturn
    public static String changed(@OfLibrary int library, @MethodName String method, @This Object on, @Returned String found) {
        return found == null ? null : (String) Dispatcher.changed(library, method, on, found);
    }
}
