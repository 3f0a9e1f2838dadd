package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.Library;
import io.restsession.agent.spi.Weaving;

/** The sessions of Jetty 12.0 and 12.1, of its core and of every EE version. Apart from the server: that does not need them. */
public final class Jetty12SessionLibrary implements Library {

    private static final String ADVICE = "io.restsession.agent.jetty12.";
    private static final String REQUEST = "(Lorg/eclipse/jetty/server/Request;)";

    @Override
    public int number() {
        return Libraries.JETTY_12_SESSION;
    }

    @Override
    public String name() {
        return "Jetty 12.0 and 12.1 sessions";
    }

    @Override
    public String adapter() {
        return "io.restsession.agent.jetty12.adapter.Jetty12SessionAdapter";
    }

    @Override
    public String heart() {
        return "org.eclipse.jetty.session.AbstractSessionManager";
    }

    @Override
    public Weaving[] weavings() {
        return new Weaving[] {
            Weaving.in("org.eclipse.jetty.session.AbstractSessionManager")
                .on("doStart", "()V", ADVICE + "ManagerStartAdvice")
                .on("resolveRequestedSessionId", REQUEST, Weaving.ANSWER),
            innerRequest("org.eclipse.jetty.session.SessionHandler$SessionRequest"),
            innerRequest("org.eclipse.jetty.ee10.servlet.SessionHandler$NonServletSessionRequest"),
            innerRequest("org.eclipse.jetty.ee11.servlet.SessionHandler$NonServletSessionRequest"),
            request("org.eclipse.jetty.ee10.servlet.ServletContextRequest"),
            request("org.eclipse.jetty.ee11.servlet.ServletContextRequest"),
            nestedRequest("org.eclipse.jetty.ee8.nested.ContextHandler$CoreContextRequest"),
            nestedRequest("org.eclipse.jetty.ee9.nested.ContextHandler$CoreContextRequest"),
            reset("org.eclipse.jetty.ee10.servlet.ServletContextResponse"),
            reset("org.eclipse.jetty.ee11.servlet.ServletContextResponse"),
            reset("org.eclipse.jetty.ee8.nested.Response"),
            reset("org.eclipse.jetty.ee9.nested.Response"),
            validity("org.eclipse.jetty.ee10.servlet.ServletApiRequest", "ServletIdValidAdvice"),
            validity("org.eclipse.jetty.ee11.servlet.ServletApiRequest", "ServletIdValidAdvice"),
            validity("org.eclipse.jetty.ee8.nested.Request", "NestedIdValidAdvice"),
            validity("org.eclipse.jetty.ee9.nested.Request", "NestedIdValidAdvice"),
        };
    }

    private static Weaving innerRequest(String request) {
        return Weaving.in(request)
            .on("getSession", "(Z)", ADVICE + "RequestAdvice")
            .on("getSession", "(Z)", ADVICE + "InnerRequestAdvice");
    }

    private static Weaving request(String request) {
        return Weaving.in(request)
            .on("getSession", "(Z)", ADVICE + "RequestAdvice")
            .on("getSession", "(Z)", ADVICE + "FoundSessionAdvice")
            .on("getRequestedSession", "()", ADVICE + "RequestedSessionAdvice");
    }

    private static Weaving nestedRequest(String request) {
        return request(request)
            .on("changeSessionId", "()", ADVICE + "RequestAdvice")
            .on("changeSessionId", "()", ADVICE + "FoundSessionAdvice");
    }

    private static Weaving reset(String response) {
        return Weaving.in(response).on("reset", "()V", ADVICE + "ResetAdvice");
    }

    private static Weaving validity(String request, String advice) {
        return Weaving.in(request).on("isRequestedSessionIdValid", "()", ADVICE + advice);
    }
}
