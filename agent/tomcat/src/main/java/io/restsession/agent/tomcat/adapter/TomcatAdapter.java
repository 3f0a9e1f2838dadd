package io.restsession.agent.tomcat.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import org.apache.catalina.Context;
import org.apache.coyote.Request;

/**
 * Keeps the session side with the coyote request, among its attributes: they are cleared with every request, and those the
 * application lists are not these ({@code org.apache.catalina.connector.Request#getAttributeNames}).
 */
public final class TomcatAdapter extends Adapter {

    private static final String KEY = "io.restsession.agent.request";

    private final TomcatApplications applications;

    public TomcatAdapter(SessionLayer layer) {
        super(layer);
        applications = new TomcatApplications(layer.webApplications());
    }

    /** @param request a coyote request, or the catalina request over it */
    @Override
    public RequestSession open(Object request, Object response) {
        Request coyote = coyote(request);
        RequestSession kept = find(coyote);
        if (kept != null) {
            return kept;
        }
        RequestSession session = layer().open(new TomcatExchange(coyote, coyote.getResponse(), applications));
        coyote.setAttribute(KEY, session);
        return session;
    }

    /** @param request a coyote request, or the catalina request over it */
    @Override
    public RequestSession find(Object request) {
        return (RequestSession) coyote(request).getAttribute(KEY);
    }

    /** @param application the context a dispatcher belongs to */
    @Override
    public Object enter(RequestSession session, Object application) {
        return session.exchange() instanceof TomcatExchange ? ((TomcatExchange) session.exchange()).dispatch((Context) application) : null;
    }

    private static Request coyote(Object request) {
        return request instanceof Request ? (Request) request : ((org.apache.catalina.connector.Request) request).getCoyoteRequest();
    }
}
