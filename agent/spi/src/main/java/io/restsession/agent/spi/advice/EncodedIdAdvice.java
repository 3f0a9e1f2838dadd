package io.restsession.agent.spi.advice;

import io.restsession.agent.boot.Dispatcher;

/** Has URLs carry what a client is to send, in the place of the bare id. */
public final class EncodedIdAdvice {

    private EncodedIdAdvice() {
    }

    @OnEnter(argument = 1)
    public static String encoded(@OfLibrary int library, @MethodName String method, @This Object on, @Argument(1) String id) {
        return (String) Dispatcher.changed(library, method, on, id);
    }
}
