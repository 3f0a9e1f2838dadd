package io.restsession.agent.spi.advice;

import io.restsession.agent.boot.Dispatcher;

/** In a class loader that looks in the application first: the API is the agent's, even where the application brought a copy. */
public final class ApiClassAdvice {

    private ApiClassAdvice() {
    }

    @Instead
    public static Object[] load(@Argument(0) String name) {
        Class<?> api = Dispatcher.apiClass(name);
        return api == null ? null : new Object[] {api, null};
    }
}
