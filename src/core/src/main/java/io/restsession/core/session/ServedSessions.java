package io.restsession.core.session;

import io.restsession.core.config.NonSerializable;
import io.restsession.core.http.Route;
import io.restsession.core.http.WebApplication;
import io.restsession.core.log.Log;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionVisitor;
import io.restsession.core.value.JavaValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sessions of one web application whose container serves them from ours. Made by {@link SessionLayer#serve}. Thread-safe. */
public final class ServedSessions {

    /** How long a node holds on to a session that no request works with, so that the next one need not read its objects again. */
    private static final long REST_MILLIS = 300_000;

    /** The same where there are no objects and no store to wait for: what is at rest must cost no more than what is stored. */
    private static final long SHORT_REST_MILLIS = 10_000;

    private static final long MILLIS = 1000;

    private final SessionLayer layer;
    private final WebApplication application;
    private final SessionContainer container;
    private final NodeSessions here = new NodeSessions();
    private volatile JavaValues javaValues;

    /** Nobody else has written sessions of this space since this began, so that those at hand are as they are stored. */
    private volatile boolean alone;

    private final StoreCalls outside = new StoreCalls() {
        @Override
        public CommitResult apply(Delta delta) {
            return layer.store().commit(application.space(), delta);
        }
    };

    /** @param alone whether nobody else writes the sessions of this space */
    ServedSessions(SessionLayer layer, WebApplication application, SessionContainer container, boolean alone) {
        this.layer = layer;
        this.alone = alone;
        this.application = application;
        this.container = container;
    }

    /**
     * The session of an exchange in this web application, loaded when it is first looked for. This counts as use: it lives on for
     * its whole lifetime from now. {@link ContainerSession#created} is called if the container has never seen it.
     *
     * @return null: there is none
     * @throws io.restsession.core.store.StoreException if the store gives no answer and the settings say to fail
     */
    public ServedSession find(RequestSession exchange) {
        ApplicationSession session = exchange.in(this);
        NodeSession found = session == null || !session.isServed() ? null : session.findServed();
        return found == null ? null : found.served().seen();
    }

    /**
     * The session of an exchange in this web application, a new one where there is none. It is kept and its client told even if
     * nothing is put into it. Calls {@link ContainerSession#created} for a new one, before it returns.
     *
     * @throws io.restsession.core.store.StoreException as {@link #find}
     * @throws IllegalStateException                    if the exchange is over
     */
    public ServedSession begin(RequestSession exchange) {
        ApplicationSession session = exchange.in(this);
        if (session == null) {
            throw new IllegalStateException("There is no session here any more: the request is over.");
        }
        if (!session.isServed()) {
            throw new IllegalStateException("The session of this request was looked for before its container was ready to serve it.");
        }
        NodeSession begun = session.beginServed();
        begun.keep();
        return begun.served().seen();
    }

    /**
     * The session of this id, whoever's it is and whatever exchange this thread works on; loaded from the store unless this node
     * has it. For container functions that name a session (as administration does), never for what a client sent: those
     * are signed, and found by {@link #find}.
     *
     * @return null: there is none
     */
    public ServedSession withId(String id) {
        NodeSession known = here.get(id);
        if (known == null || !known.isLive()) {
            known = load(id);
        }
        return known == null || !known.isLive() ? null : known.served();
    }

    /** All that are in this JVM: in use, or used lately; in the memory store every one. For administration: there may be many. */
    public Collection<ServedSession> known() {
        List<ServedSession> known = new ArrayList<>();
        for (String id : knownIds()) {
            ServedSession session = withId(id);
            if (session != null) {
                known.add(session);
            }
        }
        return known;
    }

    /** The ids of those that {@link #known} tells of. For administration: there may be many. */
    public Set<String> knownIds() {
        final Set<String> ids = new HashSet<>();
        for (NodeSession each : here.all()) {
            ids.add(each.id());
        }
        if (!layer.mayWait()) {
            layer.store().browse(new SessionVisitor() {
                @Override
                public boolean visit(String space, SessionRecord record) {
                    if (space.equals(application.space())) {
                        ids.add(record.id());
                    }
                    return true;
                }
            });
        }
        return ids;
    }

    /** The id in a token that a client sent; what was sent, as it is, where it is no token of this web application. */
    public String idIn(String sent) {
        String id = layer.tokens().verify(application.signedFor(), Route.cut(sent));
        return id == null ? sent : id;
    }

    /** What a client is given for an id: as in the cookie. For URLs that carry it. */
    public String token(String id) {
        return layer.tokens().issue(application.signedFor(), id);
    }

    /** From now on another one serves the same space beside this. */
    void joined() {
        alone = false;
    }

    /** The web application has stopped: nothing of it is kept, and nothing told to it any more. */
    public void stop() {
        layer.stopped(this);
        here.clear();
        javaValues = null;
    }

    WebApplication application() {
        return application;
    }

    SessionContainer container() {
        return container;
    }

    SessionLayer layer() {
        return layer;
    }

    /** The lifetime of a new session in milliseconds: as set for all, else as the deployment says; 0: for ever. */
    long maxAgeMillis() {
        return layer.settings().isMaxAgeSet() ? layer.settings().maxAgeMillis() : Math.max(0, container.maxInactiveSeconds() * MILLIS);
    }

    /** How objects of the application's classes are stored. */
    JavaValues javaValues() {
        JavaValues values = javaValues;
        if (values == null) {
            values = new JavaValues(container.classLoader(), container.getClass().getClassLoader(), layer.settings().httpDeserialize());
            javaValues = values;
        }
        return values;
    }

    boolean refusesUnserializable() {
        return layer.settings().nonSerializable() == NonSerializable.FAIL;
    }

    /**
     * Loads a session, which is then the one that all requests of this node work with. What they have not written yet stays.
     *
     * @return null: there is none
     */
    NodeSession load(String id) {
        NodeSession known = here.get(id);
        if (known != null && alone && known.isStoredAs(id)) {
            return known;
        }
        while (known == null || known.isEnded()) {
            SessionRecord record = stored(id);
            if (record == null) {
                return null;
            }
            NodeSession loaded = NodeSession.loaded(layer, application.space(), this, record);
            known = here.add(loaded);
            if (known == loaded) {
                return loaded;
            }
        }
        int writes = known.writes();
        long load = known.beginLoad();
        return known.loadedAgain(id, stored(id), writes, load) ? known : loadBetweenWrites(id, known);
    }

    /** It is gone; or another request of this node wrote it meanwhile, so that what was loaded may be old. */
    private NodeSession loadBetweenWrites(String id, NodeSession known) {
        known.holdWrites();
        try {
            long load = known.beginLoad();
            return known.loadedAgain(id, stored(id), known.writes(), load) ? known : null;
        } finally {
            known.letWrite();
        }
    }

    private SessionRecord stored(String id) {
        return layer.store().load(application.space(), id);
    }

    /** An exchange begins to work with a session. @param shared whether others are to find it */
    void enter(LiveSession user, boolean shared) {
        user.node().enter(user);
        if (shared) {
            here.add(user.node());
        }
    }

    /** The one that is begun, or the one of the same id that another request has begun meanwhile: such ids come from elsewhere. */
    NodeSession begun(NodeSession session) {
        NodeSession there = here.add(session);
        return there.isLive() ? there : session;
    }

    /** An exchange is over. @param now epoch milliseconds */
    void leave(LiveSession user, long now) {
        NodeSession session = user.node();
        if (!session.leave(user)) {
            return;
        }
        if (session.isEnded() || !session.isStored() || !layer.settings().autoCommit()) {
            here.remove(session.id(), session);
            if (!session.isEnded() && !session.isStored()) {
                // Nobody will find it again, and who heard of its beginning hears of its end.
                session.end();
                session.served().ended();
            }
        } else if (session.served().isOpen()) {
            here.keep(session, restsUntil(session, now));
        }
        if (session.isUnsettled() && session.isStored() && layer.settings().autoCommit()) {
            writeLate(session);
        }
    }

    /** It is another one than when the last request took its leave: what would be lost now may be another matter. */
    void changedAtRest(NodeSession session) {
        if (session.isStored() && !session.isEnded() && layer.settings().autoCommit()) {
            here.keep(session, restsUntil(session, layer.now()));
        }
    }

    private long restsUntil(NodeSession session, long now) {
        boolean inMemory = !layer.mayWait();
        // The record of one that does not expire does not tell when it was used.
        boolean isMore = session.served().isIrreplaceable() || session.times().maxAge() == 0;
        if (session.values().isMoreThanStored(inMemory) || inMemory && isMore) {
            // They are nowhere else as they are.
            return session.times().expiresAt();
        }
        return Math.min(session.times().expiresAt(), now + (inMemory ? SHORT_REST_MILLIS : REST_MILLIS));
    }

    /** Set by a thread of no request, while the last one took its leave. */
    private void writeLate(NodeSession session) {
        try {
            session.served().writeLate();
        } catch (RuntimeException e) {
            Log.debug("A change made while a request ended was not taken.");
        }
    }

    /** Its id is another one than before. */
    void moved(NodeSession session, String before) {
        if (!session.id().equals(before)) {
            here.remove(before, session);
            here.add(session);
        }
    }

    void rest() {
        here.rest(layer.now());
    }

    /** The store has removed a session whose time is over, and tells this node of all. */
    void expired(SessionRecord record) {
        layer.holding(record.id(), this).isExpired(record);
    }

    /** Whether this node has a session of this id at hand here. */
    boolean holds(String id) {
        return here.get(id) != null;
    }

    private void isExpired(SessionRecord record) {
        NodeSession session = here.get(record.id());
        if (session == null) {
            session = NodeSession.loaded(layer, application.space(), this, record);
        } else {
            session.loadedAgain(record.id(), record, session.writes(), session.beginLoad());
            here.remove(record.id(), session);
        }
        session.end();
        try {
            session.served().ended();
        } catch (Throwable e) {
            Log.errorOnce("expired " + application.space() + e.getClass().getName(), "A web application could not be told that a session"
                + " has expired: " + application.space(), e);
        }
    }

    /** For changes outside of any exchange: what fails is the caller's affair. */
    StoreCalls outside() {
        return outside;
    }
}
