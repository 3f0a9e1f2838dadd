package io.restsession.agent.undertow.servlet;

import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.Library;
import io.restsession.agent.spi.Weaving;

/** Undertow servlet 1.4 to 2.3, javax and jakarta: its own classes are named the same in both. */
public final class UndertowServletLibrary implements Library {

    private static final String ADVICE = "io.restsession.agent.undertow.servlet.";

    @Override
    public int number() {
        return Libraries.UNDERTOW_SERVLET;
    }

    @Override
    public String name() {
        return "Undertow servlet 1.4 to 2.3";
    }

    @Override
    public String adapter() {
        return "io.restsession.agent.undertow.servlet.adapter.UndertowServletAdapter";
    }

    @Override
    public String heart() {
        return "io.undertow.servlet.handlers.ServletRequestContext";
    }

    @Override
    public Weaving[] weavings() {
        String exchange = "(Lio/undertow/server/HttpServerExchange;";
        return new Weaving[] {
            // Every way into a deployment, from outside, from another deployment and after startAsync.
            Weaving.in("io.undertow.servlet.handlers.ServletInitialHandler")
                .on("dispatchRequest", exchange + "Lio/undertow/servlet/handlers/ServletRequestContext;", ADVICE + "DispatchRequestAdvice"),
            // Asynchronous and non-blocking callbacks enter the application here.
            Weaving.in("io.undertow.servlet.spec.ServletContextImpl")
                .on("initDone", "()", Weaving.STARTED)
                .on("updateSessionAccessTime", exchange, Weaving.ANSWER)
                .on("getSession", exchange + "Z)", Weaving.ANSWER)
                .on("invokeAction", exchange, ADVICE + "CallbackAdvice")
                .on("invokeRunnable", exchange, ADVICE + "CallbackAdvice")
                .where("invokeOnWritePossible", exchange, ADVICE + "CallbackAdvice")
                .where("invokeOnWritePossible", exchange, ADVICE + "ListenerAdvice")
                .where("invokeOnDataAvailable", exchange, ADVICE + "CallbackAdvice")
                .where("invokeOnDataAvailable", exchange, ADVICE + "ListenerAdvice")
                .where("invokeOnAllDataRead", exchange, ADVICE + "CallbackAdvice")
                .where("invokeOnAllDataRead", exchange, ADVICE + "ListenerAdvice"),
            // Looks for a session at every request, whether anybody can have logged in or not.
            Weaving.in("io.undertow.servlet.handlers.security.CachedAuthenticatedSessionHandler")
                .on("handleRequest", exchange, Weaving.ANSWER),
            Weaving.in("io.undertow.servlet.spec.HttpServletRequestImpl")
                .on("getAttribute", "(Ljava/lang/String;)", Weaving.ATTRIBUTE),
        };
    }
}
