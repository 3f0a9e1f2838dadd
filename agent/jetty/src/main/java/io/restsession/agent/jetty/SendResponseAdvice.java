package io.restsession.agent.jetty;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.This;

/** Commits before the headers are sent. */
public final class SendResponseAdvice {

    private SendResponseAdvice() {
    }

    @OnEnter
    public static void headersLeave(@This Object channel, @Argument(0) Object info) {
        Dispatcher.headersLeave(Libraries.JETTY, channel, info);
    }
}
