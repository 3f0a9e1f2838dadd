package io.restsession.core.session;

import io.restsession.core.config.Settings;
import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import io.restsession.core.id.IdToken;
import io.restsession.core.id.Signer;
import io.restsession.core.seal.Seals;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.store.PeriodicTask;
import io.restsession.core.store.SessionStore;
import io.restsession.core.value.ValueCodec;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The session system of one JVM: settings, store and codec, joined. Thread-safe; knows no request. */
public final class SessionLayer {

    /** Of a store that may wait, and of one that does not. */
    private static final long MOST_SLACK_MILLIS = 300_000;
    private static final long LITTLE_SLACK_MILLIS = 1_000;

    private static final long REST_PERIOD_MILLIS = 10_000;

    private final Settings settings;
    private final SessionStore store;
    /** By the web application as it was started: two of them may be the same space, as of two servers in one JVM. */
    private final ConcurrentMap<WebApplication, ServedSessions> served = new ConcurrentHashMap<>();

    /** The one of a space that was started last. */
    private final ConcurrentMap<String, ServedSessions> servedSpaces = new ConcurrentHashMap<>();

    /** Spaces in which somebody has worked with sessions. Added to under this one's monitor. */
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private final PeriodicTask resting;
    private final Clock clock;
    private final WebApplications webApplications;
    private final ValueForm form = new ValueForm(new ValueCodec(), Seals.NONE, null);
    private final IdToken tokens;
    private final Seals seals;

    public SessionLayer(Settings settings, SessionStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        webApplications = new WebApplications(settings, new ExpiredSessions(store, servedSpaces));
        resting = new PeriodicTask("resting", REST_PERIOD_MILLIS, new Runnable() {
            @Override
            public void run() {
                rest();
            }
        });
        seals = new Seals(settings);
        tokens = new IdToken(settings.sign() ? new Signer(settings.secrets()) : null);
    }

    /** The session side of a new exchange. Costs next to nothing until the application looks for a session. */
    public RequestSession open(Exchange exchange) {
        return new RequestSession(this, exchange);
    }

    /** Where adapters get the web applications that their exchanges name. */
    public WebApplications webApplications() {
        return webApplications;
    }

    /** Whether containers are to serve their own sessions from ours. */
    public boolean servesContainers() {
        return settings.http();
    }

    /**
     * From now on a container serves the sessions of a web application from ours. Called once each time that application starts.
     *
     * @param application as its exchanges name it
     */
    public ServedSessions serve(WebApplication application, SessionContainer container) {
        ServedSessions begun = begin(application, container);
        resting.start();
        return begun;
    }

    /** Requests may still be at work that began before, or are of one that has stopped: so only the first of all in a space is ever alone. */
    private synchronized ServedSessions begin(WebApplication application, SessionContainer container) {
        String space = application.space();
        boolean first = !used.contains(space);
        ServedSessions begun = new ServedSessions(this, application, container, first && !store.isShared());
        ServedSessions before = servedSpaces.put(space, begun);
        if (before != null) {
            before.joined();
        }
        served.put(application, begun);
        // Not before it can be found: a request that comes meanwhile waits for it.
        used.add(space);
        return begun;
    }

    /** What serves the container's sessions in a web application; null: they are its own. */
    ServedSessions served(WebApplication application) {
        return used.contains(application.space()) ? serving(application) : servedAfterAll(application);
    }

    private ServedSessions serving(WebApplication application) {
        if (served.isEmpty()) {
            return null;
        }
        ServedSessions known = served.get(application);
        return known == null ? servedSpaces.get(application.space()) : known;
    }

    /** Whoever begins to serve it from now on will know that somebody came before. */
    private synchronized ServedSessions servedAfterAll(WebApplication application) {
        used.add(application.space());
        return serving(application);
    }

    /** Whether another web application that shares its cookie has a session of this id. */
    boolean isInUseBeside(ServedSessions one, String id) {
        for (ServedSessions each : served.values()) {
            boolean shares = each != one && each.application().signedFor().equals(one.application().signedFor());
            if (shares && each.withId(id) != null) {
                return true;
            }
        }
        return false;
    }

    /** Of those that serve one space: the one that has the session at hand; else the given one. */
    ServedSessions holding(String id, ServedSessions otherwise) {
        for (ServedSessions each : served.values()) {
            if (each != otherwise && each.application().space().equals(otherwise.application().space()) && each.holds(id)) {
                return each;
            }
        }
        return otherwise;
    }

    void stopped(ServedSessions stopped) {
        served.remove(stopped.application(), stopped);
        String space = stopped.application().space();
        if (servedSpaces.remove(space, stopped)) {
            for (ServedSessions each : served.values()) {
                if (each.application().space().equals(space)) {
                    servedSpaces.putIfAbsent(space, each);
                }
            }
        }
    }

    /** By how much sessions of containers may outlive their lifetime, so that the store is not told of every use; milliseconds. */
    long slack(long maxAge) {
        return Math.min(maxAge / 10, store.mayWait() ? MOST_SLACK_MILLIS : LITTLE_SLACK_MILLIS);
    }

    private void rest() {
        for (ServedSessions each : served.values()) {
            each.rest();
        }
    }

    Settings settings() {
        return settings;
    }

    /** Whether looking for a session or committing it may wait for a network or a disk. */
    public boolean mayWait() {
        return store.mayWait();
    }

    SessionStore store() {
        return store;
    }

    ValueCodec codec() {
        return form.codec();
    }

    /** How the values of a session with this seal are stored. */
    ValueForm form(SessionSeal seal, ServedSession of) {
        return form.with(seal, of);
    }

    Seals seals() {
        return seals;
    }

    IdToken tokens() {
        return tokens;
    }

    long now() {
        return clock.millis();
    }
}
