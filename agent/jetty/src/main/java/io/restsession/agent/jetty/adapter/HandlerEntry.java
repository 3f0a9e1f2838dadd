package io.restsession.agent.jetty.adapter;

import java.lang.reflect.Method;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.session.SessionHandler;

/** Knows how often a session handler looks for the session of a request that enters it, before it hands it on. Immutable. */
final class HandlerEntry {

    private final Method dispatcherType;

    /** By which a handler finds the session that the request used in it before; null in the first versions of 9.4. */
    private final Method usedBefore;

    HandlerEntry() throws NoSuchMethodException {
        dispatcherType = Request.class.getMethod("getDispatcherType");
        usedBefore = usedBefore();
    }

    private static Method usedBefore() {
        try {
            return Request.class.getMethod("getSession", SessionHandler.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** How many of its calls of {@code Request.getSession(false)} are not meant: it looks for what was there, and for its own. */
    int looks(SessionHandler handler, Request request) {
        SessionHandler before = request.getSessionHandler();
        if (before == handler) {
            return 1;
        }
        if (usedBefore == null) {
            return 2;
        }
        try {
            boolean comesFromOutside = before == null || dispatcherType.invoke(request).toString().equals("REQUEST");
            return comesFromOutside || usedBefore.invoke(request, handler) != null ? 1 : 2;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
