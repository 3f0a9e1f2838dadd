package io.restsession.agent.tomcat.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.http.MimeHeaders;

final class TomcatExchange implements Exchange {

    private final Request request;
    private final Response response;
    private final TomcatApplications applications;
    private final LateLogin login = new LateLogin();

    /** The context of the dispatcher that runs or ran last; null: none did. */
    private volatile Context dispatched;

    /** The context is being looked for, and with it what the client sent: the first thing Tomcat does with a request. */
    private boolean mapping = true;

    /** What the client sent in the URL; null: nothing. */
    private String sentInUrl;

    /** The id of the session that a part of the container says the request is of; null: none says so. */
    private String named;

    /** What the client sent as the session's id, wherever, and the id in that; null: not asked for yet. */
    private String sent;
    private String sentId;

    TomcatExchange(Request request, Response response, TomcatApplications applications) {
        this.request = request;
        this.response = response;
        this.applications = applications;
    }

    @Override
    public WebApplication webApplication() {
        Context context = context();
        return context == null ? null : applications.of(context);
    }

    /** A dispatcher hands the request to a context, which need not be the one it was mapped to. Returns the one it leaves. */
    Context dispatch(Context to) {
        Context before = context();
        dispatched = to;
        return before;
    }

    private Context context() {
        Context to = dispatched;
        if (to != null) {
            return to;
        }
        org.apache.catalina.connector.Request catalina = catalina();
        return catalina == null ? null : catalina.getContext();
    }

    @Override
    public WebApplication outside() {
        return applications.outside();
    }

    /** The adapter kept it when it opened it: a request is used again, and must be told apart from the next from the start. */
    @Override
    public Object keep(Object side) {
        return side;
    }

    @Override
    public boolean haveHeadersLeft() {
        return response.isCommitted();
    }

    @Override
    public boolean isSecure() {
        org.apache.catalina.connector.Request catalina = catalina();
        return catalina != null && catalina.isSecure();
    }

    @Override
    public List<String> requestHeaders(String name) {
        MimeHeaders headers = request.getMimeHeaders();
        List<String> values = Collections.emptyList();
        for (int i = 0; i < headers.size(); i++) {
            if (headers.getName(i).equalsIgnoreCase(name)) {
                values = values.isEmpty() ? new ArrayList<>(1) : values;
                values.add(headers.getValue(i).toString());
            }
        }
        return values;
    }

    @Override
    public String idInUrl() {
        if (!mapping) {
            return sentInUrl;
        }
        org.apache.catalina.connector.Request catalina = catalina();
        return catalina != null && catalina.isRequestedSessionIdFromURL() ? unrouted(catalina.getRequestedSessionId()) : null;
    }

    /** Whichever node's name it is behind the token, which has no dot. */
    private static String unrouted(String token) {
        int dot = token.indexOf('.');
        return dot < 0 ? token : token.substring(0, dot);
    }

    LateLogin login() {
        return login;
    }

    boolean isMapping() {
        return mapping;
    }

    void mapped() {
        sentInUrl = idInUrl();
        org.apache.catalina.connector.Request catalina = catalina();
        sent = catalina == null ? null : catalina.getRequestedSessionId();
        sentId = null;
        mapping = false;
    }

    /** Whether this is what the client sent as the session's id, as it is: Tomcat asks its managers for that, and not for the id in it. */
    boolean wasSent(String id) {
        return id.equals(sent);
    }

    String named() {
        return named;
    }

    void named(String id) {
        named = id;
    }

    /** The requested id, where the catalina request has what the client sent; one that was given to it since is an id already. */
    String requestedId(String requested, ServedContext of) {
        if (!requested.equals(sent)) {
            return requested;
        }
        if (sentId == null) {
            sentId = of.requestedId(sent, this);
        }
        return sentId;
    }

    @Override
    public void addResponseHeader(String name, String value) {
        response.addHeader(name, value);
    }

    @Override
    public void refuse(int retryAfterSeconds) {
        response.setStatus(503);
        response.setHeader("Retry-After", Integer.toString(retryAfterSeconds));
    }

    /** Null: none has been made for it. */
    org.apache.catalina.connector.Request catalina() {
        return (org.apache.catalina.connector.Request) request.getNote(CoyoteAdapter.ADAPTER_NOTES);
    }
}
