package io.restsession.agent.jetty12;

import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.Library;
import io.restsession.agent.spi.Weaving;

/** Jetty 12.0 and 12.1, below every EE version. */
public final class Jetty12Library implements Library {

    private static final String ADVICE = "io.restsession.agent.jetty12.";

    @Override
    public int number() {
        return Libraries.JETTY_12;
    }

    @Override
    public String name() {
        return "Jetty 12.0 and 12.1";
    }

    @Override
    public String adapter() {
        return "io.restsession.agent.jetty12.adapter.Jetty12Adapter";
    }

    @Override
    public String heart() {
        return "org.eclipse.jetty.server.Server";
    }

    @Override
    public Weaving[] weavings() {
        String request = "Lorg/eclipse/jetty/server/Request;";
        return new Weaving[] {
            Weaving.in("org.eclipse.jetty.server.Server")
                .on("handle", "(" + request + "Lorg/eclipse/jetty/server/Response;Lorg/eclipse/jetty/util/Callback;)",
                    Weaving.BEGIN),
            Weaving.in("org.eclipse.jetty.server.handler.ContextHandler")
                .on("doStart", "()V", Weaving.STARTED)
                .on("enterScope", "(" + request + ")", Weaving.SCOPE)
                .on("exitScope", "(" + request + "Lorg/eclipse/jetty/server/Context;", ADVICE + "ExitScopeAdvice"),
            // Names that Jetty 9 to 11 have too, for other things.
            Weaving.in("org.eclipse.jetty.server.Request").having("addHttpStreamWrapper", "("),
            Weaving.in("org.eclipse.jetty.server.HttpChannel")
                .having("onRequest", "(Lorg/eclipse/jetty/http/MetaData$Request;)Ljava/lang/Runnable;"),
            // Every callback of the application runs in a context's scope.
            Weaving.in("org.eclipse.jetty.server.handler.ContextHandler$ScopedContext")
                .on("run", "(Ljava/lang/Runnable;" + request + ")", ADVICE + "SecondArgumentAdvice")
                .on("call", "(Lorg/eclipse/jetty/util/thread/Invocable$Callable;" + request + ")", ADVICE + "SecondArgumentAdvice")
                .on("accept", "(Ljava/util/function/Consumer;Ljava/lang/Throwable;" + request + ")", ADVICE + "ThirdArgumentAdvice")
                .on("test", "(Ljava/util/function/Predicate;Ljava/lang/Object;" + request + ")", ADVICE + "ThirdArgumentAdvice"),
            attributes("org.eclipse.jetty.ee11.servlet.ServletApiRequest"),
            attributes("org.eclipse.jetty.ee10.servlet.ServletApiRequest"),
            attributes("org.eclipse.jetty.ee9.nested.Request"),
            attributes("org.eclipse.jetty.ee8.nested.Request"),
            webApplicationClasses("org.eclipse.jetty.ee.webapp.WebAppClassLoader"),
            webApplicationClasses("org.eclipse.jetty.ee10.webapp.WebAppClassLoader"),
            webApplicationClasses("org.eclipse.jetty.ee9.webapp.WebAppClassLoader"),
            webApplicationClasses("org.eclipse.jetty.ee8.webapp.WebAppClassLoader"),
        };
    }

    private static Weaving attributes(String request) {
        return Weaving.in(request).on("getAttribute", "(Ljava/lang/String;)", Weaving.ATTRIBUTE);
    }

    private static Weaving webApplicationClasses(String loader) {
        // 12.1 has them once for all EE versions, and keeps the old names as empty subclasses.
        return Weaving.in(loader).where("loadClass", "(Ljava/lang/String;Z)", Weaving.API_CLASS);
    }
}
