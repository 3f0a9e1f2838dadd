package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.MethodName;
import io.restsession.agent.spi.advice.OnReturn;
import io.restsession.agent.spi.advice.This;

/** A session manager has started. */
public final class ManagerStartAdvice {

    private ManagerStartAdvice() {
    }

    @OnReturn
    public static void started(@MethodName String method, @This Object manager) {
        Dispatcher.started(Libraries.JETTY_12_SESSION, manager);
        Dispatcher.changed(Libraries.JETTY_12_SESSION, method, manager, null);
    }
}
