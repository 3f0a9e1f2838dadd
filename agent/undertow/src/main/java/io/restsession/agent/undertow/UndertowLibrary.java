package io.restsession.agent.undertow;

import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.Library;
import io.restsession.agent.spi.Weaving;

/** Undertow 1.4 to 2.4, below servlets. */
public final class UndertowLibrary implements Library {

    private static final String ADVICE = "io.restsession.agent.undertow.";

    private static final String EXCHANGE = "(Lio/undertow/server/HttpServerExchange;";
    private static final String CONFIG = "Lio/undertow/server/session/SessionConfig;)";

    @Override
    public int number() {
        return Libraries.UNDERTOW;
    }

    @Override
    public String name() {
        return "Undertow 1.4 to 2.4";
    }

    @Override
    public String adapter() {
        return "io.restsession.agent.undertow.adapter.UndertowAdapter";
    }

    @Override
    public String heart() {
        return "io.undertow.server.HttpServerExchange";
    }

    @Override
    public Weaving[] weavings() {
        return new Weaving[] {
            Weaving.in("io.undertow.Undertow").on("start", "()", Weaving.STARTED),
            // Every way to a handler leads through here, once more after each dispatch to a handler.
            Weaving.in("io.undertow.server.Connectors")
                .on("executeRootHandler", "(Lio/undertow/server/HttpHandler;Lio/undertow/server/HttpServerExchange;)V",
                    ADVICE + "RootHandlerAdvice"),
            // A dispatched task runs outside of executeRootHandler.
            Weaving.in("io.undertow.server.HttpServerExchange")
                .on("dispatch", "(Ljava/util/concurrent/Executor;Ljava/lang/Runnable;)", ADVICE + "DispatchAdvice"),
            // Where applications and servlets get their sessions.
            Weaving.in("io.undertow.server.session.InMemorySessionManager")
                .on("start", "()", Weaving.STARTED)
                .on("stop", "()", Weaving.ANSWER)
                .on("createSession", EXCHANGE + CONFIG, Weaving.ANSWER)
                .on("getSession", EXCHANGE + CONFIG, Weaving.ANSWER)
                .on("getSession", "(Ljava/lang/String;)", Weaving.ANSWER)
                .on("getTransientSessions", "()", Weaving.ANSWER)
                .on("getActiveSessions", "()", Weaving.ANSWER)
                .on("getAllSessions", "()", Weaving.ANSWER)
                .on("getActiveSessionCount", "()", Weaving.ANSWER),
            // Made before the first request, so that who listens can be told of sessions of an earlier run.
            Weaving.in("io.undertow.server.session.SessionAttachmentHandler")
                .on("<init>", "(", Weaving.STARTED),
            Weaving.in("io.undertow.server.session.PathParameterSessionConfig")
                .on("rewriteUrl", "(Ljava/lang/String;Ljava/lang/String;)", Weaving.ENCODED_ID),
        };
    }
}
