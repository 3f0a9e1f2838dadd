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
                .on("service", exchange, ADVICE + "RequestAdvice")
                .on("asyncDispatch", exchange + "Lorg/apache/tomcat/util/net/SocketEvent;", ADVICE + "RequestAdvice"),
            // The end of every request, also of one whose connection broke before there was a response.
            Weaving.in("org.apache.coyote.Request").on("recycle", "()", ADVICE + "RecycleAdvice"),
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
                .on("getAttribute", "(Ljava/lang/String;)", "io.restsession.agent.spi.AttributeAdvice"),
        };
    }

    private static Weaving headers(String processor) {
        return Weaving.in(processor).on("prepareResponse", "()", ADVICE + "PrepareResponseAdvice");
    }
}
