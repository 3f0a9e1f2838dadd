package io.restsession.core.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** A request that carries what a test gives it, and a response that keeps what it is told. Headers are pairs of name and value. */
public final class FakeExchange implements Exchange {

    private Runnable whileAskedForHeaders;
    private final List<String[]> requestHeaders = new ArrayList<>();
    private final List<String[]> responseHeaders = new ArrayList<>();
    private final WebApplication outside;
    private WebApplication webApplication;
    private boolean secure;
    private Object kept;
    private String idInUrl;
    private boolean headersLeft;
    private int refusals;
    private int retryAfterSeconds;
    private Thread mustNotWait;
    private final Queue<Runnable> handedOver = new ConcurrentLinkedQueue<>();

    /** @param outside also what handles the request, until something else is said */
    public FakeExchange(WebApplication outside) {
        this.outside = outside;
        webApplication = outside;
    }

    public FakeExchange with(String name, String value) {
        requestHeaders.add(new String[] {name, value});
        return this;
    }

    public FakeExchange secure() {
        secure = true;
        return this;
    }

    public FakeExchange withIdInUrl(String token) {
        idInUrl = token;
        return this;
    }

    /** @param application null: the server can't tell */
    public FakeExchange in(WebApplication application) {
        webApplication = application;
        return this;
    }

    /** The headers have left, and nobody was told. */
    public FakeExchange left() {
        headersLeft = true;
        return this;
    }

    /** This thread must not wait, until {@link #mayWait()}. */
    public FakeExchange mustNotWaitHere() {
        mustNotWait = Thread.currentThread();
        return this;
    }

    public void mayWait() {
        mustNotWait = null;
    }

    /** What was handed to a thread that may wait, and did not run so far. */
    public Queue<Runnable> handedOver() {
        return handedOver;
    }

    /** The session side that is kept with this exchange; null: none. */
    public Object kept() {
        return kept;
    }

    /** The values of a response header, oldest first. */
    public List<String> told(String name) {
        return named(name, responseHeaders);
    }

    /** How many headers of whatever name the response was given. */
    public int headersTold() {
        return responseHeaders.size();
    }

    /** As servers do for an application that begins its answer anew. */
    public void reset() {
        responseHeaders.clear();
    }

    public int refusals() {
        return refusals;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    @Override
    public WebApplication webApplication() {
        return webApplication;
    }

    @Override
    public WebApplication outside() {
        return outside;
    }

    @Override
    public synchronized Object keep(Object side) {
        if (kept == null) {
            kept = side;
        }
        return kept;
    }

    @Override
    public boolean haveHeadersLeft() {
        boolean haveLeft = headersLeft;
        Runnable meanwhile = whileAskedForHeaders;
        whileAskedForHeaders = null;
        if (meanwhile != null) {
            meanwhile.run();
        }
        return haveLeft;
    }

    /** What happens while it is next asked whether the headers have left, and has found out. */
    public void whileAskedForHeaders(Runnable meanwhile) {
        whileAskedForHeaders = meanwhile;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public List<String> requestHeaders(String name) {
        return named(name, requestHeaders);
    }

    @Override
    public String idInUrl() {
        return idInUrl;
    }

    @Override
    public void addResponseHeader(String name, String value) {
        responseHeaders.add(new String[] {name, value});
    }

    @Override
    public void refuse(int seconds) {
        refusals++;
        retryAfterSeconds = seconds;
    }

    @Override
    public boolean mustNotWait() {
        return Thread.currentThread() == mustNotWait;
    }

    @Override
    public void runWhereMayWait(Runnable task) {
        handedOver.add(task);
    }

    private static List<String> named(String name, List<String[]> headers) {
        return headers.stream().filter(header -> header[0].equalsIgnoreCase(name)).map(header -> header[1]).collect(Collectors.toList());
    }
}
