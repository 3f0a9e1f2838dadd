package io.restsession.agent.jetty.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;

final class JettyExchange implements Exchange {

    private static final String LONG_AGO = "Thu, 01 Jan 1970 00:00:00 GMT";

    private final HttpChannel channel;
    private final JettyApplications applications;
    private final JettyHeaders headers;

    /** The thread on which Jetty itself looks for a session, and how often it is still going to. */
    private Thread looking;
    private int looks;

    /** The thread that wants to know what the client sent, and not the id in it. */
    private Thread asking;

    JettyExchange(HttpChannel channel, JettyApplications applications, JettyHeaders headers) {
        this.channel = channel;
        this.applications = applications;
        this.headers = headers;
    }

    @Override
    public WebApplication webApplication() {
        ContextHandler.Context context = channel.getRequest().getContext();
        return context == null ? null : applications.of(context.getContextHandler());
    }

    @Override
    public WebApplication outside() {
        return applications.outside();
    }

    /** The adapter kept it when it opened it: a channel is used again, and must be told apart from the next from the start. */
    @Override
    public Object keep(Object side) {
        return side;
    }

    /** Asked of the channel: the response says so already when an error is yet to be sent. */
    @Override
    public boolean haveHeadersLeft() {
        return channel.isCommitted();
    }

    @Override
    public boolean isSecure() {
        return channel.getRequest().isSecure();
    }

    @Override
    public List<String> requestHeaders(String name) {
        return Collections.list(channel.getRequest().getHeaders(name));
    }

    @Override
    public String idInUrl() {
        Request request = channel.getRequest();
        if (!request.isRequestedSessionIdFromURL()) {
            return null;
        }
        asking = Thread.currentThread();
        try {
            return withoutRoute(request.getRequestedSessionId());
        } finally {
            asking = null;
        }
    }

    private static String withoutRoute(String sent) {
        int dot = sent.indexOf('.');
        return dot < 0 ? sent : sent.substring(0, dot);
    }

    /** The id that the client sent; null: none. */
    String requestedId() {
        return channel.getRequest().getRequestedSessionId();
    }

    /** On this thread Jetty is about to look for a session so often, without anybody having asked for it. */
    void looking(int often) {
        looks = often;
        looking = often == 0 ? null : Thread.currentThread();
    }

    boolean isLooking() {
        return looking == Thread.currentThread();
    }

    /** Whether this is one of those looks. */
    boolean isLook() {
        if (!isLooking()) {
            return false;
        }
        looking(looks - 1);
        return true;
    }

    boolean wantsWhatWasSent() {
        return isLooking() || asking == Thread.currentThread();
    }

    @Override
    public void addResponseHeader(String name, String value) {
        headers.add(channel.getResponse(), name, value);
        // As Jetty does with cookies (Response.addCookie), so that no cache keeps them.
        if (name.equals("Set-Cookie") && channel.getResponse().getHeader("Expires") == null) {
            headers.add(channel.getResponse(), "Expires", LONG_AGO);
        }
    }

    @Override
    public void refuse(int retryAfterSeconds) {
        channel.getResponse().setStatus(503);
        headers.add(channel.getResponse(), "Retry-After", Integer.toString(retryAfterSeconds));
    }
}
