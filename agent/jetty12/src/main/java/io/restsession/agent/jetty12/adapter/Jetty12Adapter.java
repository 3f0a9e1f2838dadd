package io.restsession.agent.jetty12.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.http.Exchange;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Jetty 12 makes a new request for every exchange, so nothing of a request is touched until a session is looked for. */
public final class Jetty12Adapter extends Adapter {

    private final KeptSessions kept = new KeptSessions();
    private final Jetty12Applications applications;

    public Jetty12Adapter(SessionLayer layer) {
        super(layer);
        applications = new Jetty12Applications(layer.webApplications());
    }

    @Override
    public RequestSession open(Object request, Object response) {
        RequestSession session = find(request);
        return session == null ? layer().open(new Jetty12Exchange((Request) request, kept, applications.outside())) : session;
    }

    @Override
    public RequestSession find(Object request) {
        RequestIdentity identity = new RequestIdentity((Request) request);
        RequestSession bound = ThreadBinding.bound();
        if (bound != null) {
            Exchange of = bound.exchange();
            if (of instanceof Jetty12Exchange && ((Jetty12Exchange) of).identity().equals(identity)) {
                return bound;
            }
        }
        return kept.of(identity);
    }

    /** A context has started, perhaps not for the first time: it may be another web application than before. */
    @Override
    public void started(Object context) {
        applications.forget((ContextHandler) context);
    }

    /** @param application a context handler or its context; anything else is outside of every context and of no matter */
    @Override
    public Object enter(RequestSession session, Object application) {
        ContextHandler handler = application instanceof ContextHandler.ScopedContext
            ? ((ContextHandler.ScopedContext) application).getContextHandler()
            : application instanceof ContextHandler ? (ContextHandler) application : null;
        // One that a request is starting is not yet as its deployment wants it.
        if (handler != null && handler.isStarted()) {
            session.enter(applications.of(handler));
            if (session.exchange() instanceof Jetty12Exchange) {
                ((Jetty12Exchange) session.exchange()).enter(handler);
            }
        }
        return null;
    }
}
