package io.restsession.core.session;

import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.FakeExchange;
import io.restsession.core.http.WebApplication;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** A node whose container's sessions are served, and another one beside it where a test wants one: two nodes of one store. */
abstract class ServedNodes {

    private static final int MOST_WAIT_SECONDS = 20;

    final World world;
    final FakeContainer container = new FakeContainer();
    final ServedSessions served;

    /** Null until {@link #startOther}. */
    World other;
    ServedSessions there;

    private final String[] settings;

    /** @param settings of both nodes, each {@code key=value} */
    ServedNodes(String... settings) {
        this.settings = settings;
        world = new World(settings);
        served = world.layer.serve(world.layer.webApplications().server(), container);
    }

    @AfterEach
    void close() {
        if (other != null) {
            other.close();
        }
        world.close();
    }

    void startOther() {
        other = new World(world, settings);
        there = other.layer.serve(other.layer.webApplications().server(), new FakeContainer());
    }

    /** A whole request that begins a session. @return the token its client was given */
    String begin(String name, Object value) {
        try (World.Request request = world.request()) {
            served.begin(request.session).set(name, value);
            request.leave();
            return request.token();
        }
    }

    /** A whole request. */
    Object read(String token, String name) {
        return read(world, served, token, name);
    }

    /** A whole request, of the other node. */
    Object readThere(String token, String name) {
        return read(other, there, token, name);
    }

    private static Object read(World node, ServedSessions on, String token, String name) {
        try (World.Request request = node.request(token)) {
            ServedSession found = on.find(request.session);
            return found == null ? "no session" : found.get(name);
        }
    }

    /** A whole request, of the other node. */
    void setThere(String token, String name, Object value) {
        try (World.Request request = other.request(token)) {
            there.find(request.session).set(name, value);
        }
    }

    /** A whole request that begins a session in a web application of the first node. @return the token its client was given */
    String beginIn(WebApplication application, ServedSessions of) {
        try (World.Request request = world.request(new FakeExchange(application))) {
            of.begin(request.session);
            request.leave();
            return request.token();
        }
    }

    /** One of several web applications whose session cookie is the same one. */
    static WebApplication sharing(World node, String contextPath) {
        return node.layer.webApplications().of(null, contextPath, DeploymentCookie.UNSAID.with("/", null, null, -1));
    }

    /** Waits until it is done by a thread that holds no lock of this one's. */
    static void elsewhere(Runnable task) {
        CompletableFuture.runAsync(task, run -> new Thread(run, "elsewhere").start()).orTimeout(MOST_WAIT_SECONDS, TimeUnit.SECONDS).join();
    }
}
