package io.restsession.agent.spi;

import io.restsession.agent.boot.Dispatcher;
import net.bytebuddy.asm.Advice;

/** In a class loader that looks in the application first: the API is the agent's, even where the application brought a copy. */
final class ApiClassAdvice {

    private ApiClassAdvice() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class, suppress = Throwable.class)
    static Class<?> enter(@Advice.Argument(0) String name) {
        return Dispatcher.apiClass(name);
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.Enter Class<?> api, @Advice.Return(readOnly = false) Class<?> loaded) {
        if (api != null) {
            loaded = api;
        }
    }
}
