package io.restsession.agent.servlet.javax;

import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.Library;
import io.restsession.agent.spi.Weaving;

/** Servlet 3.0 and later, from the servlet on: what filters do before it is out of reach. */
public final class ServletLibrary implements Library {

    @Override
    public int number() {
        return Libraries.SERVLET_JAVAX;
    }

    @Override
    public String name() {
        return "any container with javax.servlet 3.0 or later";
    }

    @Override
    public String adapter() {
        return "io.restsession.agent.servlet.javax.adapter.ServletAdapter";
    }

    @Override
    public String heart() {
        return "javax.servlet.ServletRequest";
    }

    @Override
    public Weaving[] weavings() {
        return new Weaving[] {
            Weaving.in("javax.servlet.http.HttpServlet")
                .on("service", "(Ljavax/servlet/ServletRequest;Ljavax/servlet/ServletResponse;)",
                    "io.restsession.agent.servlet.javax.ServiceAdvice"),
        };
    }
}
