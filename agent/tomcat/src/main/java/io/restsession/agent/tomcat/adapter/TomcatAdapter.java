package io.restsession.agent.tomcat.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.apache.catalina.authenticator.AuthenticatorBase;
import org.apache.catalina.connector.Response;
import org.apache.catalina.session.StandardManager;
import org.apache.coyote.Request;

/**
 * Keeps the session side with the coyote request, among its notes, which nobody else sees: an attribute would be one more for Tomcat
 * to look through and to clear with every request.
 */
public final class TomcatAdapter extends Adapter {

    /** Of the notes that Tomcat leaves to others, 17 to 31 ({@code org.apache.coyote.Request#setNote}). */
    private static final int NOTE = 29;

    private final ServedContexts served;
    private final TomcatApplications applications;
    private final ManagerAnswers managers;
    private final RequestAnswers requests;

    public TomcatAdapter(SessionLayer layer) {
        super(layer);
        served = new ServedContexts(layer);
        applications = new TomcatApplications(layer.webApplications(), served);
        managers = new ManagerAnswers(served);
        requests = new RequestAnswers(served, this);
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
        coyote.setNote(NOTE, session);
        return session;
    }

    /** @param request a coyote request, or the catalina request over it */
    @Override
    public RequestSession find(Object request) {
        Request coyote = coyote(request);
        return coyote == null ? null : (RequestSession) coyote.getNote(NOTE);
    }

    /** Notes stay with a coyote request when it is made ready for the next one: this is that moment. */
    @Override
    public void complete(Object request) {
        try {
            super.complete(request);
        } finally {
            coyote(request).setNote(NOTE, null);
        }
    }

    /** @param application the context a dispatcher belongs to */
    @Override
    public Object enter(RequestSession session, Object application) {
        return session.exchange() instanceof TomcatExchange ? ((TomcatExchange) session.exchange()).dispatch((Context) application) : null;
    }

    /** @param context a context */
    @Override
    public void started(Object context) {
        served.start((Context) context, applications);
    }

    @Override
    public Object answer(String method, Object on, Object[] arguments) {
        switch (method) {
            case "doGetSession":
                return requests.session((org.apache.catalina.connector.Request) on, (Boolean) arguments[0], (Session) arguments[1]);
            case "isRequestedSessionIdValid":
                return requests.isIdValid((org.apache.catalina.connector.Request) on);
            case "addSessionCookieInternal":
                return served.of(((Response) on).getContext()) == null ? UNANSWERED : null;
            case "isContinuationRequired":
                return requests.isContinuationRequired((org.apache.catalina.connector.Request) arguments[0]);
            case "isEncodeable":
                return requests.isEncodeable(((Response) on).getRequest());
            case "load":
            case "unload":
                return served.willServe(((StandardManager) on).getContext()) ? null : UNANSWERED;
            case "stopInternal":
                served.stop(((StandardManager) on).getContext());
                return UNANSWERED;
            default:
                return managers.answer(method, on, arguments);
        }
    }

    @Override
    public Object changed(String method, Object on, Object value) {
        switch (method) {
            case "mapped":
                requests.mapped((org.apache.catalina.connector.Request) value);
                return value;
            case "getRequestedSessionId":
                return requests.requestedId((org.apache.catalina.connector.Request) on, (String) value);
            case "setRequestedSessionId":
                requests.named((org.apache.catalina.connector.Request) on, (String) value);
                return value;
            case "invoke":
                requests.authenticating((AuthenticatorBase) on, (org.apache.catalina.connector.Request) value);
                return value;
            case "log":
                requests.logging((org.apache.catalina.connector.Request) value);
                return value;
            case "setUserPrincipal":
                requests.userKnown((org.apache.catalina.connector.Request) on);
                return value;
            case "getUserPrincipal":
            case "getPrincipal":
            case "getRemoteUser":
            case "getAuthType":
            case "isUserInRole":
                requests.userAsked((org.apache.catalina.connector.Request) on);
                return value;
            case "toEncoded":
                ServedContext of = served.of(((Response) on).getContext());
                return of == null ? value : of.token((String) value);
            default:
                return value;
        }
    }

    private static Request coyote(Object request) {
        return request instanceof Request ? (Request) request : ((org.apache.catalina.connector.Request) request).getCoyoteRequest();
    }
}
