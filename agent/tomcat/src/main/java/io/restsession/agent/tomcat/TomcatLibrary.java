package io.restsession.agent.tomcat;

import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.Library;
import io.restsession.agent.spi.Weaving;

/** Tomcat 8.5 to 11, stand-alone and embedded, and what is built on it. */
public final class TomcatLibrary implements Library {

    private static final String ADVICE = "io.restsession.agent.tomcat.";

    @Override
    public int number() {
        return Libraries.TOMCAT;
    }

    @Override
    public String name() {
        return "Tomcat 8.5 to 11";
    }

    @Override
    public String adapter() {
        return "io.restsession.agent.tomcat.adapter.TomcatAdapter";
    }

    @Override
    public String heart() {
        return "org.apache.coyote.Request";
    }

    @Override
    public Weaving[] weavings() {
        String exchange = "(Lorg/apache/coyote/Request;Lorg/apache/coyote/Response;";
        return new Weaving[] {
            Weaving.in("org.apache.catalina.connector.CoyoteAdapter")
                .on("service", exchange, Weaving.BEGIN)
                .on("asyncDispatch", exchange + "Lorg/apache/tomcat/util/net/SocketEvent;", Weaving.BEGIN)
                .on("postParseRequest", "(Lorg/apache/coyote/Request;Lorg/apache/catalina/connector/Request;", ADVICE + "MappedAdvice"),
            // The end of every request, also of one whose connection broke before there was a response.
            Weaving.in("org.apache.coyote.Request").on("recycle", "()", Weaving.COMPLETE),
            // The last step before the headers are written, whatever caused it; coyote.Response is passed by on close and flush.
            headers("org.apache.coyote.http11.Http11Processor"),
            headers("org.apache.coyote.http2.StreamProcessor"),
            headers("org.apache.coyote.ajp.AjpProcessor"),
            // Runs outside of the CoyoteAdapter, while the response may still be open.
            Weaving.in("org.apache.catalina.core.AsyncContextImpl")
                .on("fireOnComplete", "()", ADVICE + "AsyncCompleteAdvice")
                .on("start", "(Ljava/lang/Runnable;)", ADVICE + "AsyncStartAdvice"),
            // The request names the first context all along; a dispatcher may belong to another one.
            Weaving.in("org.apache.catalina.core.ApplicationDispatcher").on("invoke", "(", ADVICE + "DispatcherAdvice"),
            Weaving.in("org.apache.catalina.connector.Request")
                .on("getAttribute", "(Ljava/lang/String;)", Weaving.ATTRIBUTE)
                .on("doGetSession", "(Z)", ADVICE + "ResumeAdvice")
                .on("doGetSession", "(Z)", ADVICE + "GetSessionAdvice")
                .on("isRequestedSessionIdValid", "()", ADVICE + "ResumeAdvice")
                .on("isRequestedSessionIdValid", "()", Weaving.ANSWER)
                .on("getRequestedSessionId", "()", Weaving.CHANGED_TEXT)
                .on("setRequestedSessionId", "(Ljava/lang/String;)", ADVICE + "NoticeAdvice")
                .on("getUserPrincipal", "()", ADVICE + "UserAdvice")
                .on("getPrincipal", "()", ADVICE + "UserAdvice")
                .on("getRemoteUser", "()", ADVICE + "UserAdvice")
                .on("getAuthType", "()", ADVICE + "UserAdvice")
                .on("isUserInRole", "(Ljava/lang/String;)", ADVICE + "UserAdvice")
                .on("setUserPrincipal", "(", ADVICE + "UserAdvice"),
            Weaving.in("org.apache.catalina.authenticator.AuthenticatorBase").on("invoke", "(", ADVICE + "NoticeAdvice"),
            // In early versions it is a part of invoke.
            Weaving.in("org.apache.catalina.authenticator.FormAuthenticator")
                .where("isContinuationRequired", "(", Weaving.ANSWER),
            Weaving.in("org.apache.catalina.valves.AbstractAccessLogValve")
                .on("log", "(Lorg/apache/catalina/connector/Request;", ADVICE + "NoticeAdvice"),
            Weaving.in("org.apache.catalina.connector.Response")
                .on("addSessionCookieInternal", "(", Weaving.ANSWER)
                .on("isEncodeable", "(Ljava/lang/String;)", Weaving.ANSWER)
                .on("toEncoded", "(Ljava/lang/String;Ljava/lang/String;)", Weaving.ENCODED_ID),
            sessions(),
            // Its sessions neither come from a file nor go into one, nor end with it.
            Weaving.in("org.apache.catalina.session.StandardManager")
                .on("load", "()", Weaving.ANSWER)
                .on("unload", "()", Weaving.ANSWER)
                .on("stopInternal", "()", Weaving.ANSWER),
            Weaving.in("org.apache.catalina.core.StandardContext").on("startInternal", "()", Weaving.STARTED),
        };
    }

    private static Weaving sessions() {
        String session = "(Lorg/apache/catalina/Session;";
        return Weaving.in("org.apache.catalina.session.ManagerBase")
            .on("createSession", "(Ljava/lang/String;)", Weaving.ANSWER)
            .on("findSession", "(Ljava/lang/String;)", Weaving.ANSWER)
            .on("findSessions", "()", Weaving.ANSWER)
            .on("getActiveSessions", "()", Weaving.ANSWER)
            // Looks at every session once a minute.
            .on("processExpires", "()", Weaving.ANSWER)
            // Until Tomcat 10.1.
            .where("changeSessionId", session + ")", Weaving.ANSWER)
            .on("changeSessionId", session + "Ljava/lang/String;", Weaving.ANSWER)
            // Since Tomcat 9.
            .where("rotateSessionId", session + ")", Weaving.ANSWER);
    }

    private static Weaving headers(String processor) {
        return Weaving.in(processor).on("prepareResponse", "()", ADVICE + "PrepareResponseAdvice");
    }
}
