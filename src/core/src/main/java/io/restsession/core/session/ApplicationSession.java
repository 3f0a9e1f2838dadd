package io.restsession.core.session;

import io.restsession.core.config.StoreFailure;
import io.restsession.core.http.Exchange;
import io.restsession.core.http.Route;
import io.restsession.core.http.WebApplication;
import io.restsession.core.log.Log;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.StoreException;

/**
 * The session of one exchange in one web application: found by the token the client sent, created on demand, committed,
 * and the client told. The store is called in its {@link RequestSession}'s turn; what is known already is there without it.
 */
final class ApplicationSession implements StoreCalls {

    /** The next web application that looked for a session in the same exchange; null nearly always. */
    final ApplicationSession next;

    private final RequestSession request;
    private final Exchange exchange;
    private final WebApplication application;

    /** What its container's sessions are served by; null: they are its own. */
    private final ServedSessions served;

    private volatile LiveSession session;
    private volatile boolean resolved;

    /** The id the client sent, if it is one of ours, and the one it holds once this response has reached it. */
    private volatile String clientSent;
    private volatile String clientHolds;

    /** A genuine id that the client sent in a cookie which several web applications share, and which is no session of this one. */
    private String shared;

    /** The session that its container looked for. */
    private NodeSession used;

    /** When the exchange was over, epoch milliseconds. */
    private long over;

    /** The store failed and the settings say to go on: what happens to the session now is not kept. */
    private volatile boolean detached;

    ApplicationSession(RequestSession request, Exchange exchange, WebApplication application, ApplicationSession next) {
        this.request = request;
        this.exchange = exchange;
        this.application = application;
        this.next = next;
        served = request.layer().served(application);
    }

    boolean isOf(WebApplication other) {
        return application == other || application.space().equals(other.space());
    }

    /** Whether its container's sessions are served from it. */
    boolean isServed() {
        return served != null;
    }

    /** Whether what the client sent has been looked at. */
    boolean isResolved() {
        return resolved;
    }

    LiveSession current() {
        LiveSession found = find();
        return found == null ? begin() : found;
    }

    LiveSession find() {
        if (!resolved) {
            resolve();
        }
        LiveSession found = session;
        return found == null || found.isDestroyed() ? null : found;
    }

    private LiveSession begin() {
        LiveSession begun = session;
        return begun == null || begun.isDestroyed() ? begin(begun) : begun;
    }

    /** The session its container is to have: one that has ended meanwhile is none. Null: there is none. */
    NodeSession findServed() {
        LiveSession found = find();
        if (found == null) {
            return null;
        }
        long now = layer().now();
        return found.node().isLive(now) ? use(found, now) : null;
    }

    /** The session its container is to have, a new one where there is none. */
    NodeSession beginServed() {
        find();
        LiveSession known = session;
        long now = layer().now();
        return use(known != null && !known.isDestroyed() && known.node().isLive(now) ? known : begin(known), now);
    }

    private NodeSession use(LiveSession live, long now) {
        NodeSession node = live.node();
        if (used != node) {
            used = node;
            node.times().used(node.isStored(), now);
            node.served().used(now);
            lastBeyondThisRequest(node);
        }
        return node;
    }

    /** What is near its end is not left to the commit, which may come too late. */
    private void lastBeyondThisRequest(NodeSession node) {
        if (!detached && node.times().isStoredToEndSoon() && !request.turn().mustNotWait() && layer().settings().autoCommit()) {
            takeTurn();
            try {
                node.write(false, this);
            } finally {
                leaveTurn();
            }
        }
    }

    /** @param over what there was, and is none any more; null: there was nothing */
    private synchronized LiveSession begin(LiveSession over) {
        if (session == null || session == over) {
            NodeSession begun = NodeSession.begun(layer(), application.space(), served, newId());
            hold(served == null || detached ? begun : served.begun(begun));
        }
        return session;
    }

    /**
     * Where a request went from one web application to another one, the containers expect the same id in both; and so they do where
     * several share a cookie, and another one has a session of that id.
     */
    private String newId() {
        if (served != null && session == null) {
            if (shared != null && isInUseBeside(shared)) {
                return shared;
            }
            String beside = request.idBeside(this);
            if (beside != null) {
                clientHolds = served.container().tellsOfSessionsBeside() ? clientHolds : beside;
                return beside;
            }
        }
        return layer().tokens().newId();
    }

    private boolean isInUseBeside(String id) {
        if (detached || request.turn().mustNotWait()) {
            return false;
        }
        try {
            return layer().isInUseBeside(served, id);
        } catch (RuntimeException | Error e) {
            failed(e);
            return false;
        }
    }

    private void resolve() {
        request.turn().take();
        try {
            if (resolved) {
                return;
            }
            NodeSession node = load();
            if (node != null) {
                clientSent = node.id();
                clientHolds = clientSent;
                hold(node);
            }
            resolved = true;
        } finally {
            request.turn().leave();
        }
    }

    /** Called in the request's turn, or under the monitor: nothing is begun before what there is has been looked for. */
    private void hold(NodeSession node) {
        LiveSession before = session;
        session = new LiveSession(this, node);
        if (served != null) {
            served.enter(session, !detached);
            if (before != null) {
                served.leave(before, layer().now());
            }
        }
    }

    /** The exchange is over: the session's lifetime counts from the end of a request that takes long. */
    void usedUntilNow() {
        if (served == null) {
            return;
        }
        over = layer().now();
        NodeSession until = used;
        if (until != null && until.isStored()) {
            until.times().used(true, over);
        }
    }

    /** After {@link #usedUntilNow()} and the last commit. */
    void leave() {
        LiveSession left = session;
        if (served != null && left != null) {
            served.leave(left, over);
        }
    }

    /** What it shows of a session; null if it shows another one or none. */
    LiveSession showing(NodeSession node) {
        LiveSession shown = session;
        return shown != null && shown.node() == node ? shown : null;
    }

    /** The id of the session that its container has in this exchange; null: none that is known. */
    String servedId() {
        LiveSession here = session;
        return served == null || here == null || here.isDestroyed() || !here.node().isLive() ? null : here.node().id();
    }

    /** Whether {@link #commit} has nothing to do for certain. */
    boolean isSettled() {
        LiveSession of = session;
        return of == null || detached || of.isSettled();
    }

    /** Whether {@link #commit} would call the store. */
    boolean hasChanges() {
        LiveSession of = session;
        return of != null && !detached && of.changes() != null;
    }

    /**
     * Writes what changed.
     *
     * @param asked the application asked for it: a session begun is kept even if nothing is in it
     */
    void commit(boolean asked) {
        LiveSession committed = session;
        if (committed == null || detached) {
            return;
        }
        Delta delta = committed.write(asked, this);
        if (delta == null) {
            return;
        }
        if (delta.kind() == Delta.Kind.CREATE && request.haveHeadersLeft() && !delta.id().equals(clientHolds)) {
            Log.warnOnce("late " + application.space(), "A session was begun after the response had left, so that its client can't be told"
                + " the id. Look for the session before the response is flushed. Web application: " + application.space());
        }
    }

    /** The response's headers are leaving: last chance to tell the client. Waits for no call of the store. */
    void tell(Exchange exchange) {
        LiveSession told = session;
        if (told == null) {
            return;
        }
        Standing standing = told.standing();
        if (detached && !standing.isDestroyed() || !told.mayTell(standing)) {
            return;
        }
        boolean isHeld = standing.id().equals(clientHolds);
        if (!standing.isEnding() && standing.willBeFound()) {
            if (!isHeld) {
                application.transport().tell(exchange, layer().tokens().issue(application.signedFor(), standing.id()));
                clientHolds = standing.id();
            }
        } else if (clientHolds != null && (standing.isEnding() || !isHeld)) {
            // Also where a session was begun after a logout, and nothing came of it.
            application.transport().forget(exchange);
            clientHolds = null;
        }
    }

    /** What the client was told is not sent after all. */
    void untell() {
        clientHolds = clientSent;
    }

    /** Deletes the record before it returns: a logout must not wait for a commit that may never come. */
    void destroy(String storedId) {
        if (!detached && storedId != null) {
            apply(Delta.delete(storedId));
        }
        if (detached && clientHolds != null) {
            Log.warnOnce("destroy " + application.space(), "A session was destroyed while the store gave no answer: its client loses it,"
                + " but the store keeps it until it expires. rest.session.onStoreFailure=fail would have refused it. Web application: "
                + application.space());
        }
    }

    /**
     * Moves the record at once, so that whether the client may be told the new id is known before the headers leave.
     *
     * @return the id the session has now
     */
    String changeId(NodeSession changed) {
        if (request.haveHeadersLeft()) {
            throw new IllegalStateException("The session's id can't be changed any more: the response has left, and the client could not be"
                + " told.");
        }
        String before = changed.id();
        // One that is stored has its id for others too, whose store answers.
        String now = !detached ? changed.changeId(this) : changed.isStored() ? before : changed.changed(layer().tokens().newId());
        if (served != null) {
            served.moved(changed, before);
        }
        return now;
    }

    boolean hasResponseLeft() {
        return request.haveHeadersLeft();
    }

    SessionLayer layer() {
        return request.layer();
    }

    String signature(String id) {
        return layer().tokens().signature(application.signedFor(), id);
    }

    /**
     * A session of this exchange is about to do what needs the store.
     *
     * @throws IllegalStateException where a thread must not wait for it
     */
    void takeTurn() {
        request.turn().requireThatMayWait();
        request.turn().take();
    }

    void leaveTurn() {
        request.turn().leave();
    }

    private NodeSession load() {
        for (String sent : application.transport().sent(exchange)) {
            NodeSession node = loadSent(sent);
            if (node != null) {
                return node;
            }
        }
        if (served == null) {
            return null;
        }
        String inUrl = exchange.idInUrl();
        NodeSession node = inUrl == null ? null : loadSent(Route.cut(inUrl));
        String beside = node == null && !detached ? request.idBeside(this) : null;
        return beside == null ? node : load(beside);
    }

    private NodeSession loadSent(String sent) {
        String id = layer().tokens().verify(application.signedFor(), sent);
        NodeSession node = id == null || detached ? null : load(id);
        if (node == null && id != null) {
            if (detached) {
                // It may be there all the same: what a logout can do then is to take it from the client.
                clientSent = id;
                clientHolds = id;
            } else if (application.sharesCookie()) {
                shared = id;
                clientSent = id;
                clientHolds = id;
            }
        }
        return node;
    }

    private NodeSession load(String id) {
        request.turn().requireThatMayWait();
        try {
            if (served != null) {
                return served.load(id);
            }
            SessionRecord record = layer().store().load(application.space(), id);
            return record == null ? null : NodeSession.loaded(layer(), application.space(), null, record);
        } catch (RuntimeException | Error e) {
            failed(e);
            return null;
        }
    }

    @Override
    public CommitResult apply(Delta delta) {
        request.turn().requireThatMayWait();
        try {
            return layer().store().commit(application.space(), delta);
        } catch (RuntimeException | Error e) {
            failed(e);
            return null;
        }
    }

    /** Whatever a store throws is a store in trouble: no fault of its driver may become one of the application. */
    private void failed(Throwable thrown) {
        StoreException failure = thrown instanceof StoreException
            ? (StoreException) thrown
            : new StoreException("The session store failed", thrown);
        request.storeFailed(failure);
        if (layer().settings().onStoreFailure() == StoreFailure.FAIL) {
            throw failure;
        }
        detached = true;
    }
}
