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
            // Made when a deployment takes an exchange over.
            Weaving.in("io.undertow.servlet.handlers.ServletRequestContext").on("<init>", "", ADVICE + "RequestContextAdvice"),
            // Asynchronous and non-blocking callbacks enter the application here.
            Weaving.in("io.undertow.servlet.spec.ServletContextImpl")
                .on("invokeAction", exchange, ADVICE + "CallbackAdvice")
                .on("invokeRunnable", exchange, ADVICE + "CallbackAdvice")
                .where("invokeOnWritePossible", exchange, ADVICE + "CallbackAdvice")
                .where("invokeOnDataAvailable", exchange, ADVICE + "CallbackAdvice")
                .where("invokeOnAllDataRead", exchange, ADVICE + "CallbackAdvice"),
            Weaving.in("io.undertow.servlet.spec.HttpServletRequestImpl")
                .on("getAttribute", "(Ljava/lang/String;)", "io.restsession.agent.spi.AttributeAdvice"),
        };
    }
}
