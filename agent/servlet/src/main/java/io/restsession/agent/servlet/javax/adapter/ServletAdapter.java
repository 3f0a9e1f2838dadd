package io.restsession.agent.servlet.javax.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import javax.servlet.ServletRequest;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Serves requests that no container's own module has bound. A request may come back to a servlet, asynchronously or for an
 * error page, so a session that was looked for stays with it, as an attribute.
 */
public final class ServletAdapter extends Adapter {

    static final String KEY = "io.restsession.agent.request";

    private final ServletApplications applications;

    public ServletAdapter(SessionLayer layer) {
        super(layer);
        applications = new ServletApplications(layer.webApplications());
    }

    @Override
    public RequestSession open(Object request, Object response) {
        if (!(request instanceof HttpServletRequest) || !(response instanceof HttpServletResponse)) {
            return null;
        }
        RequestSession kept = find(request);
        if (kept != null) {
            kept.reopen(((HttpServletResponse) response).isCommitted());
            return kept;
        }
        return layer().open(new ServletExchange((HttpServletRequest) request, (HttpServletResponse) response, applications));
    }

    @Override
    public RequestSession find(Object request) {
        return (RequestSession) ((ServletRequest) request).getAttribute(KEY);
    }

    @Override
    public Object response(RequestSession session, Object response) {
        return new WatchedResponse((HttpServletResponse) response, session);
    }

    /** The servlet is done. The container's buffer may go any time, and its request may be another one's next. */
    @Override
    public void headersLeave(Object request, Object response) {
        RequestSession session = ThreadBinding.bound();
        if (session == null) {
            return;
        }
        session.headersMayLeave(((HttpServletResponse) response).isCommitted());
        AsyncEnd.completeWhenOver((ServletRequest) request, session);
    }
}
