package com.example.probe.undertow;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.Session;
import io.undertow.server.session.SessionListener;
import io.undertow.util.HttpString;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Listens to a manager, and remembers what it heard of each session that has a name for it in its attribute {@code witness}. Of a
 * new one the response tells.
 */
final class Witness implements SessionListener {

    /** The attribute that names a session to its witness. */
    static final String NAME = "witness";

    private static final HttpString CREATED = new HttpString("X-Created");

    /** Longer than a session of these tests may go unused, and shorter than a test's own patience. */
    private static final long PATIENCE_SECONDS = 15;

    private static final Map<String, List<String>> HEARD = new ConcurrentHashMap<>();
    private static final Map<String, CountDownLatch> ENDS = new ConcurrentHashMap<>();

    private final String manager;

    Witness(String manager) {
        this.manager = manager;
    }

    static String heard(String name) {
        return String.valueOf(HEARD.getOrDefault(name, Collections.emptyList()));
    }

    /** Waits until the session has ended; gives all that was heard of it. */
    static String heardUntilTheEnd(String name) throws InterruptedException {
        if (!end(name).await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return "it does not end: " + heard(name);
        }
        return heard(name);
    }

    private static CountDownLatch end(String name) {
        return ENDS.computeIfAbsent(name, any -> new CountDownLatch(1));
    }

    @Override
    public void sessionCreated(Session session, HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(CREATED, manager);
    }

    @Override
    public void sessionDestroyed(Session session, HttpServerExchange exchange, SessionDestroyedReason reason) {
        Object name = session.getAttribute(NAME);
        hear(session, "destroyed " + reason + ' ' + (exchange == null ? "outside" : "inside"));
        if (name != null) {
            end(name.toString()).countDown();
        }
    }

    @Override
    public void attributeAdded(Session session, String name, Object value) {
        hear(session, "added " + name + ' ' + value);
    }

    @Override
    public void attributeUpdated(Session session, String name, Object value, Object before) {
        hear(session, "updated " + name + ' ' + before + ' ' + value);
    }

    @Override
    public void attributeRemoved(Session session, String name, Object before) {
        hear(session, "removed " + name + ' ' + before);
    }

    @Override
    public void sessionIdChanged(Session session, String before) {
        hear(session, before.equals(session.getId()) ? "same id" : "another id");
    }

    private void hear(Session session, String event) {
        Object name = session.getAttribute(NAME);
        if (name != null) {
            HEARD.computeIfAbsent(name.toString(), any -> new CopyOnWriteArrayList<>()).add(manager + ": " + event);
        }
    }
}
