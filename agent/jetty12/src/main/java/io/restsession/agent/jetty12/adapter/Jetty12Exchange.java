package io.restsession.agent.jetty12.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.session.RequestSession;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;

final class Jetty12Exchange implements Exchange {

    private static final int SERVICE_UNAVAILABLE = 503;

    private final Request request;
    private final RequestIdentity identity;
    private final KeptSessions kept;
    private final WebApplication outside;

    /** The context that handles the request, as far as is known. */
    private volatile ContextHandler context;

    /** The response's headers while they leave. */
    private HttpFields.Mutable leaving;

    private boolean left;

    /** What the client was told; taken back if the store does not take the session after all. */
    private final List<HttpField> told = new ArrayList<>(1);

    /** Seconds after which the client may try again; negative: the response is not refused. */
    private int retryAfter = -1;

    Jetty12Exchange(Request request, KeptSessions kept, WebApplication outside) {
        this.request = request;
        identity = new RequestIdentity(request);
        this.kept = kept;
        this.outside = outside;
    }

    RequestIdentity identity() {
        return identity;
    }

    void enter(ContextHandler entered) {
        context = entered;
    }

    void headersHaveLeft() {
        left = true;
    }

    void headersLeave(HttpFields.Mutable headers, RequestSession session) {
        leaving = headers;
        session.tell();
    }

    /** The response as it was made, or one that says the service is unavailable where the store did not take the session. */
    MetaData.Response refusedOr(MetaData.Response made) {
        if (retryAfter < 0) {
            return made;
        }
        HttpFields.Mutable fields = HttpFields.build();
        for (HttpField field : made.getHttpFields()) {
            if (!told.contains(field)) {
                fields.add(field);
            }
        }
        fields.add("Retry-After", Integer.toString(retryAfter));
        return new MetaData.Response(SERVICE_UNAVAILABLE, null, made.getHttpVersion(), fields, made.getContentLength(),
            made.getTrailersSupplier());
    }

    /** Not told here: a context makes itself known when it enters its scope. */
    @Override
    public WebApplication webApplication() {
        return null;
    }

    @Override
    public WebApplication outside() {
        return outside;
    }

    @Override
    public Object keep(Object side) {
        return kept.keep(request, this, (RequestSession) side);
    }

    @Override
    public boolean haveHeadersLeft() {
        return left;
    }

    @Override
    public boolean isSecure() {
        return request.isSecure();
    }

    @Override
    public List<String> requestHeaders(String name) {
        return request.getHeaders().getValuesList(name);
    }

    @Override
    public String idInUrl() {
        String parameters = request.getHttpURI().getParam();
        ContextHandler handler = context;
        if (parameters == null || parameters.isEmpty() || handler == null) {
            return null;
        }
        String name = SessionSettings.idParameter(handler);
        if (name != null) {
            for (String each : parameters.split(";")) {
                if (each.startsWith(name) && each.startsWith("=", name.length())) {
                    return withoutWorker(each.substring(name.length() + 1).trim());
                }
            }
        }
        return null;
    }

    /** Whichever node's it is. No token has a dot. */
    private static String withoutWorker(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    @Override
    public void addResponseHeader(String name, String value) {
        tell(new HttpField(name, value));
        // As Jetty does with cookies (Response.addCookie), so that no cache keeps them.
        if (name.equals("Set-Cookie") && !leaving.contains("Expires")) {
            tell(new HttpField("Expires", "Thu, 01 Jan 1970 00:00:00 GMT"));
        }
    }

    private void tell(HttpField field) {
        told.add(field);
        leaving.add(field);
    }

    @Override
    public void refuse(int retryAfterSeconds) {
        retryAfter = retryAfterSeconds;
    }

    /** Of the same request. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Jetty12Exchange && ((Jetty12Exchange) other).identity.equals(identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }
}
