package io.restsession.core.session;

import io.restsession.core.config.StoreFailure;
import io.restsession.core.http.Exchange;
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
final class ApplicationSession {

    /** The next web application that looked for a session in the same exchange; null nearly always. */
    final ApplicationSession next;

    private final RequestSession request;
    private final Exchange exchange;
    private final WebApplication application;

    private volatile LiveSession session;
    private volatile boolean resolved;

    /** The id the client sent, if it is one of ours, and the one it holds once this response has reached it. */
    private volatile String clientSent;
    private volatile String clientHolds;

    /** The store failed and the settings say to go on: what happens to the session now is not kept. */
    private volatile boolean detached;

    ApplicationSession(RequestSession request, Exchange exchange, WebApplication application, ApplicationSession next) {
        this.request = request;
        this.exchange = exchange;
        this.application = application;
        this.next = next;
    }

    boolean isOf(WebApplication other) {
        return application == other || application.space().equals(other.space());
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

    private synchronized LiveSession begin() {
        LiveSession begun = session;
        if (begun == null || begun.isDestroyed()) {
            begun = LiveSession.begun(this, application.space(), layer().tokens().newId(), layer().now());
            session = begun;
        }
        return begun;
    }

    private void resolve() {
        request.turn().take();
        try {
            if (resolved) {
                return;
            }
            SessionRecord record = load();
            if (record != null) {
                clientSent = record.id();
                clientHolds = clientSent;
                session = LiveSession.loaded(this, application.space(), record);
            }
            resolved = true;
        } finally {
            request.turn().leave();
        }
    }

    /** Whether {@link #commit} would call the store. */
    boolean hasChanges() {
        LiveSession of = session;
        return of != null && !detached && of.changes(false) != null;
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
        Delta delta = committed.changes(asked);
        if (delta == null) {
            return;
        }
        CommitResult result = apply(committed.seal().seal(delta));
        if (result == CommitResult.REFUSED) {
            Log.debug("Session " + Log.shortened(delta.id()) + " ended while this request ran; its changes are dropped.");
            committed.ended();
            return;
        }
        committed.committed(delta);
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
        if (detached && !standing.isDestroyed()) {
            return;
        }
        boolean isHeld = standing.id().equals(clientHolds);
        if (!standing.isEnding() && standing.willBeFound()) {
            if (!isHeld) {
                application.transport().tell(exchange, layer().tokens().issue(application.space(), standing.id()));
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
                + " but the store keeps it until it expires. rest.session.onStoreFailure=fail would have refused the request. Web application: "
                + application.space());
        }
    }

    /**
     * Moves the record at once, so that whether the client may be told the new id is known before the headers leave.
     *
     * @return the id the session has now
     */
    String changeId(String storedId, LiveSession changed) {
        if (request.haveHeadersLeft()) {
            throw new IllegalStateException("The session's id can't be changed any more: the response has left, and the client could not be"
                + " told.");
        }
        if (storedId == null || detached) {
            return layer().tokens().newId();
        }
        String newId = layer().tokens().newIdAfter(storedId);
        Delta.Builder delta = Delta.update(storedId).newId(newId);
        changed.seal().carry(delta, newId);
        CommitResult result = apply(delta.build());
        if (result == CommitResult.REFUSED) {
            changed.ended();
        }
        return result == CommitResult.APPLIED ? newId : storedId;
    }

    SessionLayer layer() {
        return request.layer();
    }

    String signature(String id) {
        return layer().tokens().signature(application.space(), id);
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

    private SessionRecord load() {
        for (String sent : application.transport().sent(exchange)) {
            String id = layer().tokens().verify(application.space(), sent);
            SessionRecord record = id == null || detached ? null : load(id);
            if (record != null) {
                return record;
            }
            if (detached && id != null) {
                // It may be there all the same: what a logout can do then is to take it from the client.
                clientSent = id;
                clientHolds = id;
            }
        }
        return null;
    }

    private SessionRecord load(String id) {
        request.turn().requireThatMayWait();
        try {
            return layer().store().load(application.space(), id);
        } catch (RuntimeException | Error e) {
            failed(e);
            return null;
        }
    }

    private CommitResult apply(Delta delta) {
        request.turn().requireThatMayWait();
        try {
            return layer().store().commit(application.space(), delta);
        } catch (RuntimeException | Error e) {
            failed(e);
            return CommitResult.REFUSED;
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
