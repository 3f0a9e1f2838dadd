package io.restsession.agent.servlet.javax.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import javax.servlet.ServletRequest;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Serves requests that no container's own module has bound. Such a request keeps its session side only where it goes on asynchronously. */
public final class ServletAdapter extends Adapter {

    private static final String KEY = "io.restsession.agent.request";

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
        return kept == null ? layer().open(new ServletExchange((HttpServletRequest) request, (HttpServletResponse) response, applications)) : kept;
    }

    @Override
    public RequestSession find(Object request) {
        return (RequestSession) ((ServletRequest) request).getAttribute(KEY);
    }

    @Override
    public Object response(RequestSession session, Object response) {
        return new WatchedResponse((HttpServletResponse) response, session);
    }

    /** The servlet is done, and the container's buffer may go any time. */
    @Override
    public void headersLeave(Object request, Object response) {
        RequestSession session = ThreadBinding.bound();
        if (session == null) {
            return;
        }
        ServletRequest served = (ServletRequest) request;
        session.headersMayLeave(((HttpServletResponse) response).isCommitted());
        if (!served.isAsyncStarted()) {
            session.complete();
        } else if (session.isTouched()) {
            served.setAttribute(KEY, session);
        }
    }
}
