package io.restsession.core.session;

import io.restsession.Session;
import io.restsession.core.config.StoreFailure;
import io.restsession.core.http.CurrentApplication;
import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.log.Log;
import io.restsession.core.store.StoreException;

/**
 * The session side of one exchange, told by the agent's adapters when the headers leave, when a thread leaves the request and
 * when the exchange is over. Where an exchange has several, made by threads that knew nothing of each other, the first that is
 * asked for a session is in charge and the others hand on to it. Thread-safe; the thread it is bound to is only a view of it.
 *
 * <p>Threads that call the store take turns; what it knows is guarded by its monitor, which nobody holds while waiting for the
 * store, nor while waiting for the turn. So a thread that must not wait can always ask what is known.
 */
public final class RequestSession {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final SessionLayer layer;
    private final Exchange exchange;

    /** One per web application that looked for a session; nearly always one or none. */
    private volatile ApplicationSession applications;

    /** Whose turn it is to call the store; null until a session is asked for. */
    private volatile StoreTurn turn;

    /** The last that is known of the web application that handles the request; null: nothing so far. */
    private volatile CurrentApplication entered;

    /** The one in charge of the exchange; null until a session is asked for. */
    private volatile RequestSession inCharge;

    private volatile boolean headersLeft;

    /** The server does not say when the headers leave, nor when threads of the application's own are done. */
    private volatile boolean unwatched;

    /** The exchange is over, and the server may use its request for the next one: it must not be looked at any more. */
    private boolean over;
    private volatile boolean refused;
    private boolean refusalSaid;

    RequestSession(SessionLayer layer, Exchange exchange) {
        this.layer = layer;
        this.exchange = exchange;
    }

    /** From now on this tells which web application handles the request, where the exchange does not. */
    public void enter(CurrentApplication application) {
        entered = application;
    }

    /** What this is the session side of. */
    public Exchange exchange() {
        return exchange;
    }

    /**
     * The session, created if there is none.
     *
     * @throws StoreException        if the store gives no answer and the settings say to fail
     * @throws IllegalStateException if the exchange is over, and no session was looked for before; or if the store has to be asked
     *                               on a thread that must not wait for it
     */
    public Session current() {
        ApplicationSession application = inCharge().application();
        if (application == null) {
            throw new IllegalStateException("There is no session here any more: the request this task was wrapped in is over.");
        }
        return application.current();
    }

    /**
     * The session, or null if there is none.
     *
     * @throws StoreException        if the store gives no answer and the settings say to fail
     * @throws IllegalStateException if the store has to be asked on a thread that must not wait for it
     */
    public Session find() {
        ApplicationSession application = inCharge().application();
        return application == null ? null : application.find();
    }

    /**
     * Writes what changed, because the application asks for it.
     *
     * @throws StoreException        if the store gives no answer
     * @throws IllegalStateException on a thread that must not wait for the store
     */
    public void commitNow() {
        RequestSession one = inCharge();
        one.turn.requireThatMayWait();
        one.turn.take();
        try {
            for (ApplicationSession each = one.applications; each != null; each = each.next) {
                each.commit(true);
            }
        } finally {
            one.turn.leave();
        }
    }

    /**
     * The headers are about to leave: the data goes to the store first, then the client is told its id. Does nothing
     * the second time. Never throws.
     */
    public void headersLeave() {
        if (!isTouched()) {
            headersLeft = true;
            return;
        }
        turn.take();
        try {
            commitBeforeResponse();
            tell();
        } finally {
            turn.leave();
        }
    }

    /**
     * As {@link #headersLeave()}, on a thread that may have to leave it to another.
     *
     * @return whether it is done; else the headers must be held until a thread that may wait has called
     *         {@link #commitBeforeResponse()}, and then {@link #tell()} be called
     */
    public boolean headersLeaveUnlessTheyWait() {
        if (!isTouched() || !turn.mustNotWait()) {
            headersLeave();
            return true;
        }
        if (!turn.takeIfFree()) {
            return false;
        }
        try {
            if (hasChanges()) {
                return false;
            }
            sayRefusal();
            tell();
            return true;
        } finally {
            turn.leave();
        }
    }

    /**
     * As {@link #headersLeave()} for a server that fixes the headers where nothing may block: this only tells the client, and
     * waits for no call of the store.
     */
    public synchronized void tell() {
        if (headersLeft) {
            return;
        }
        headersLeft = true;
        try {
            for (ApplicationSession each = applications; each != null && !refused; each = each.next) {
                each.tell(exchange);
            }
        } catch (Throwable e) {
            // Whatever it is, it must not reach the server in the middle of a response.
            Log.error("The session's id could not be sent", e);
        }
    }

    /** The other half of {@link #headersLeave()}: this only writes, and refuses the response if the store did not answer. */
    public void commitBeforeResponse() {
        commitEarly();
        sayRefusal();
    }

    /**
     * Writes what changed so far, since the exchange goes on where it had better not be written. If the store does not answer,
     * the response is refused when it leaves.
     */
    public void commitEarly() {
        if (isTouched()) {
            write("The store did not take a commit.");
        }
    }

    /**
     * For a server that does not say when the headers leave: they may leave with what follows. Writes what changed and tells
     * the client, unless it is too late for that. May be called again and again.
     *
     * @param committed whether the headers have left already
     */
    public void headersMayLeave(boolean committed) {
        unwatched = true;
        if (!isTouched()) {
            if (committed) {
                headersLeft = true;
            }
            return;
        }
        turn.take();
        try {
            commitBeforeResponse();
            tellUnless(committed);
        } finally {
            turn.leave();
        }
    }

    private synchronized void tellUnless(boolean committed) {
        if (!committed) {
            tell();
        }
        headersLeft = committed;
    }

    /** The response was reset, and what the client was told with it; it is told again. */
    public synchronized void headersReset() {
        refusalSaid = false;
        for (ApplicationSession each = applications; each != null; each = each.next) {
            each.untell();
        }
    }

    /** A thread leaves the request. What was changed after the response left is written; else the response's headers see to it. */
    public void threadLeaves() {
        RequestSession one = inCharge;
        if (one != null && (one.headersLeft || one.unwatched)) {
            one.writeLateChanges();
        }
    }

    /** The exchange is over, with or without a response. Its request is not looked at any more. */
    public void complete() {
        if (isTouched()) {
            if (turn.mustNotWait() && mayHaveChanges()) {
                exchange.runWhereMayWait(this::end);
            } else {
                end();
            }
        }
        // Not before a thread is done that looks at the request: the server may use it for the next client.
        synchronized (this) {
            if (!headersLeft) {
                headersLeft = true;
            }
            over = true;
        }
    }

    private void end() {
        for (ApplicationSession each = applications; each != null; each = each.next) {
            each.usedUntilNow();
        }
        writeLateChanges();
        for (ApplicationSession each = applications; each != null; each = each.next) {
            each.leave();
        }
    }

    /**
     * The exchange goes on after all: its request came back while it was still the same one, as for an error page.
     *
     * @param committed whether the headers have left
     */
    public synchronized void reopen(boolean committed) {
        headersLeft = committed;
        over = false;
    }

    private void writeLateChanges() {
        if (!isTouched()) {
            return;
        }
        if (!turn.mustNotWait()) {
            write("Changes made after the response left are lost: the store does not answer.");
        } else if (mayHaveChanges()) {
            exchange.runWhereMayWait(this::writeLateChanges);
        }
    }

    private void write(String ifNotTaken) {
        if (isSettled()) {
            return;
        }
        turn.take();
        try {
            if (!refused) {
                commitChanges();
            }
        } catch (StoreException e) {
            Log.debug(ifNotTaken);
        } catch (Throwable e) {
            Log.error("A session could not be committed", e);
            refused = layer.settings().onStoreFailure() == StoreFailure.FAIL;
        } finally {
            turn.leave();
        }
    }

    /** Whether there is nothing to write for certain. Runs no code of the application, and takes no turn. */
    private boolean isSettled() {
        if (!layer.settings().autoCommit()) {
            return true;
        }
        for (ApplicationSession each = applications; each != null; each = each.next) {
            if (!each.isSettled()) {
                return false;
            }
        }
        return true;
    }

    private void commitChanges() {
        if (!layer.settings().autoCommit()) {
            return;
        }
        for (ApplicationSession each = applications; each != null; each = each.next) {
            each.commit(false);
        }
    }

    private boolean mayHaveChanges() {
        if (!turn.takeIfFree()) {
            return true;
        }
        try {
            return hasChanges();
        } finally {
            turn.leave();
        }
    }

    private boolean hasChanges() {
        if (refused || !layer.settings().autoCommit()) {
            return false;
        }
        try {
            for (ApplicationSession each = applications; each != null; each = each.next) {
                if (each.hasChanges()) {
                    return true;
                }
            }
        } catch (Throwable e) {
            // Who writes it meets the same, where it can be dealt with.
            return true;
        }
        return false;
    }

    private void sayRefusal() {
        if (refused) {
            sayRefusalOnce();
        }
    }

    private synchronized void sayRefusalOnce() {
        if (!refusalSaid) {
            refusalSaid = true;
            exchange.refuse(RETRY_AFTER_SECONDS);
        }
    }

    /** Told of every failed call; what follows from it is the settings' affair. */
    void storeFailed(StoreException failure) {
        StoreTrouble.report(failure);
        refused = layer.settings().onStoreFailure() == StoreFailure.FAIL;
    }

    /** Whether the application looked for a session. */
    public boolean isTouched() {
        // Racy on purpose: a thread that touches the session while another lets the headers go has no order to rely on.
        return applications != null;
    }

    boolean haveHeadersLeft() {
        return headersLeft;
    }

    SessionLayer layer() {
        return layer;
    }

    /** Null until a session is asked for. */
    StoreTurn turn() {
        return turn;
    }

    private RequestSession inCharge() {
        RequestSession one = inCharge;
        return one == null ? takeCharge() : one;
    }

    private synchronized RequestSession takeCharge() {
        if (inCharge == null) {
            // Before anybody can find this one with the exchange.
            turn = new StoreTurn(layer, exchange);
            RequestSession one = over ? this : (RequestSession) exchange.keep(this);
            if (one == this) {
                if (!over && exchange.haveHeadersLeft()) {
                    headersLeft = true;
                }
            } else if (entered != null) {
                one.enter(entered);
            }
            inCharge = one;
        }
        return inCharge;
    }

    /** Null if it can't be told any more. */
    private synchronized ApplicationSession application() {
        WebApplication current = over ? null : exchange.webApplication();
        if (current == null) {
            current = entered == null ? exchange.outside() : entered.now();
        } else {
            entered = current;
        }
        return of(current);
    }

    /** In a web application that need not be the one which handles the request now; null if it can't be told any more. */
    ApplicationSession in(ServedSessions served) {
        return inCharge().of(served.application());
    }

    /** What this exchange shows of a session; null if it does not work with it. */
    LiveSession showing(NodeSession node) {
        RequestSession one = inCharge;
        for (ApplicationSession each = one == null ? null : one.applications; each != null; each = each.next) {
            LiveSession shown = each.showing(node);
            if (shown != null) {
                return shown;
            }
        }
        return null;
    }

    /** The id that the client has, or will have, in another web application this exchange went through; null: none. */
    String idBeside(ApplicationSession one) {
        for (ApplicationSession each = applications; each != null; each = each.next) {
            String id = each == one ? null : each.servedId();
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private synchronized ApplicationSession of(WebApplication current) {
        for (ApplicationSession each = applications; each != null; each = each.next) {
            if (each.isOf(current)) {
                return over && !each.isResolved() ? null : each;
            }
        }
        if (!over) {
            applications = new ApplicationSession(this, exchange, current, applications);
            return applications;
        }
        return null;
    }
}
