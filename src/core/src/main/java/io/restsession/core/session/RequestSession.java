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
 * asked for a session is in charge and the others hand on to it. Thread-safe under its own monitor; the thread it is bound to
 * is only a view of it.
 */
public final class RequestSession {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final SessionLayer layer;
    private final Exchange exchange;

    /** One per web application that looked for a session; nearly always one or none. */
    private ApplicationSession applications;

    /** The last that is known of the web application that handles the request; null: nothing so far. */
    private volatile CurrentApplication entered;

    /** The one in charge of the exchange; null until a session is asked for. */
    private volatile RequestSession inCharge;

    private volatile boolean headersLeft;

    /** The server does not say when the headers leave, nor when threads of the application's own are done. */
    private volatile boolean unwatched;

    /** The exchange is over, and the server may use its request for the next one: it must not be looked at any more. */
    private boolean over;
    private boolean refused;
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
     * @throws IllegalStateException if the exchange is over, and no session was looked for before
     */
    public Session current() {
        RequestSession one = inCharge();
        synchronized (one) {
            ApplicationSession application = one.application();
            if (application == null) {
                throw new IllegalStateException("There is no session here any more: the request this task was wrapped in is over.");
            }
            return application.current();
        }
    }

    /**
     * The session, or null if there is none.
     *
     * @throws StoreException if the store gives no answer and the settings say to fail
     */
    public Session find() {
        RequestSession one = inCharge();
        synchronized (one) {
            ApplicationSession application = one.application();
            return application == null ? null : application.find();
        }
    }

    /**
     * Writes what changed, because the application asks for it.
     *
     * @throws StoreException if the store gives no answer
     */
    public void commitNow() {
        RequestSession one = inCharge();
        synchronized (one) {
            for (ApplicationSession each = one.applications; each != null; each = each.next) {
                each.commit(true);
            }
        }
    }

    /**
     * The headers are about to leave: the data goes to the store first, then the client is told its id. Does nothing
     * the second time. Never throws.
     */
    public synchronized void headersLeave() {
        if (isTouched()) {
            commitBeforeResponse();
        }
        tell();
    }

    /** As {@link #headersLeave()} for a server that fixes the headers where nothing may block: this only tells the client. */
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
    public synchronized void commitBeforeResponse() {
        try {
            if (!refused) {
                commitChanges();
            }
        } catch (StoreException e) {
            Log.debug("The store did not take a commit.");
        } catch (Throwable e) {
            Log.error("A session could not be committed", e);
        }
        if (refused && !refusalSaid) {
            refusalSaid = true;
            exchange.refuse(RETRY_AFTER_SECONDS);
        }
    }

    /**
     * For a server that does not say when the headers leave: they may leave with what follows. Writes what changed and tells
     * the client, unless it is too late for that. May be called again and again.
     *
     * @param committed whether the headers have left already
     */
    public synchronized void headersMayLeave(boolean committed) {
        unwatched = true;
        if (isTouched()) {
            commitBeforeResponse();
        }
        if (committed) {
            headersLeft = true;
        } else if (isTouched()) {
            tell();
            headersLeft = false;
        }
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
    public synchronized void complete() {
        writeLateChanges();
        headersLeft = true;
        over = true;
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

    private synchronized void writeLateChanges() {
        try {
            if (!refused) {
                commitChanges();
            }
        } catch (StoreException e) {
            Log.debug("Changes made after the response left are lost: the store does not answer.");
        } catch (Throwable e) {
            Log.error("A session could not be committed", e);
        }
    }

    private void commitChanges() {
        if (!layer.settings().autoCommit()) {
            return;
        }
        for (ApplicationSession each = applications; each != null; each = each.next) {
            each.commit(false);
        }
    }

    /** Told of every failed call; what follows from it is the settings' affair. */
    synchronized void storeFailed(StoreException failure) {
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

    private RequestSession inCharge() {
        RequestSession one = inCharge;
        return one == null ? takeCharge() : one;
    }

    private synchronized RequestSession takeCharge() {
        if (inCharge == null) {
            RequestSession one = over ? this : (RequestSession) exchange.keep(this);
            if (one == this) {
                headersLeft |= !over && exchange.haveHeadersLeft();
            } else if (entered != null) {
                one.enter(entered);
            }
            inCharge = one;
        }
        return inCharge;
    }

    /** Null if it can't be told any more. */
    private ApplicationSession application() {
        WebApplication current = over ? null : exchange.webApplication();
        if (current == null) {
            current = entered == null ? exchange.outside() : entered.now();
        } else {
            entered = current;
        }
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
