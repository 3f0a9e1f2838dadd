package io.restsession.agent.servlet.javax.adapter;

import io.restsession.core.session.RequestSession;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletRequest;

/** Tells the session side when an asynchronous request is over: from then on its container may use it for somebody else's. */
final class AsyncEnd implements AsyncListener {

    private final RequestSession session;

    private AsyncEnd(RequestSession session) {
        this.session = session;
    }

    /** At once where the request does not go on asynchronously, or has ended meanwhile. */
    static void completeWhenOver(ServletRequest request, RequestSession session) {
        try {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AsyncEnd(session));
                return;
            }
        } catch (IllegalStateException e) {
            // Another thread has just ended it.
            session.complete();
            return;
        }
        session.complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        session.complete();
    }

    /** Listeners are dropped when a dispatched request is started again (Servlet 3.0, section 2.3.3.3). */
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
    }

    @Override
    public void onError(AsyncEvent event) {
    }
}
