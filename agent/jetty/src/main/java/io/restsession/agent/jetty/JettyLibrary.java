package io.restsession.agent.jetty;

import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.Library;
import io.restsession.agent.spi.Weaving;

/** Jetty 9.4, 10 and 11, stand-alone and embedded. */
public final class JettyLibrary implements Library {

    private static final String ADVICE = "io.restsession.agent.jetty.";

    @Override
    public int number() {
        return Libraries.JETTY;
    }

    @Override
    public String name() {
        return "Jetty 9.4 to 11";
    }

    @Override
    public String adapter() {
        return "io.restsession.agent.jetty.adapter.JettyAdapter";
    }

    @Override
    public String heart() {
        return "org.eclipse.jetty.server.HttpChannel";
    }

    @Override
    public Weaving[] weavings() {
        String channel = "(Lorg/eclipse/jetty/server/HttpChannel;)";
        return new Weaving[] {
            Weaving.in("org.eclipse.jetty.server.Server")
                .on("handle", channel, Weaving.BEGIN)
                .on("handleAsync", channel, Weaving.BEGIN),
            Weaving.in("org.eclipse.jetty.server.HttpChannel")
                .on("sendResponse", "(Lorg/eclipse/jetty/http/MetaData$Response;Ljava/nio/ByteBuffer;ZLorg/eclipse/jetty/util/Callback;)",
                    ADVICE + "SendResponseAdvice")
                // Error pages are dispatched after Server.handle has returned.
                .where("dispatch", "(", ADVICE + "DispatchAdvice")
                .on("onCompleted", "()", Weaving.COMPLETE)
                // A channel is used again for the next request; nothing of the last one may be left.
                .on("recycle", "()", Weaving.COMPLETE),
            // Every context enters its scope here, and every callback of the application runs in one.
            Weaving.in("org.eclipse.jetty.server.handler.ContextHandler")
                .on("handle", "(Lorg/eclipse/jetty/server/Request;Ljava/lang/Runnable;)", ADVICE + "CallbackAdvice")
                .on("enterScope", "(Lorg/eclipse/jetty/server/Request;Ljava/lang/Object;)", Weaving.SCOPE)
                .on("doStart", "()", Weaving.STARTED),
            Weaving.in("org.eclipse.jetty.server.Request")
                .on("getAttribute", "(Ljava/lang/String;)", Weaving.ATTRIBUTE)
                .on("getSession", "(Z)", Weaving.ANSWER)
                .on("getRequestedSessionId", "()", Weaving.CHANGED_TEXT)
                .on("isRequestedSessionIdValid", "()", Weaving.ANSWER),
            // Here a handler has its cache and its store, whoever chose them, and has not used them yet.
            Weaving.in("org.eclipse.jetty.server.session.AbstractSessionCache")
                .on("initialize", "(", ADVICE + "BeforeAdvice"),
            Weaving.in("org.eclipse.jetty.server.session.SessionHandler")
                .on("doScope", "(Ljava/lang/String;Lorg/eclipse/jetty/server/Request;", ADVICE + "BeforeAdvice")
                .where("getSessionCookie", "(Ljavax/servlet/http/HttpSession;", Weaving.ANSWER)
                .where("getSessionCookie", "(Ljakarta/servlet/http/HttpSession;", Weaving.ANSWER),
            Weaving.in("org.eclipse.jetty.server.Response")
                .on("reset", "()", ADVICE + "ResetAdvice"),
            Weaving.in("org.eclipse.jetty.server.session.Session")
                .on("renewId", "(", Weaving.ANSWER),
            Weaving.in("org.eclipse.jetty.webapp.WebAppClassLoader")
                .on("loadClass", "(Ljava/lang/String;Z)", Weaving.API_CLASS),
        };
    }
}
