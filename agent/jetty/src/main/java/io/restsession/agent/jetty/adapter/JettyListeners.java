package io.restsession.agent.jetty.adapter;

import io.restsession.core.log.Log;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.eclipse.jetty.server.session.Session;
import org.eclipse.jetty.server.session.SessionHandler;

/**
 * Tells listeners what Jetty offers no way to have told. By name: the events are of another package in javax and jakarta.
 * Immutable.
 */
final class JettyListeners {

    private final Method created;
    private final Class<?> activationListener;
    private final Constructor<?> event;
    private final Method willPassivate;
    private final Method didActivate;

    /** @throws RuntimeException where Jetty is in a module that is not opened to us */
    JettyListeners() throws ReflectiveOperationException {
        created = SessionHandler.class.getDeclaredMethod("callSessionCreatedListeners", Session.class);
        created.setAccessible(true);
        Class<?> session = Session.class.getMethod("getServletContext").getReturnType();
        String http = session.getPackage().getName() + ".http.";
        ClassLoader api = session.getClassLoader();
        Class<?> sessionEvent = Class.forName(http + "HttpSessionEvent", true, api);
        activationListener = Class.forName(http + "HttpSessionActivationListener", true, api);
        event = sessionEvent.getConstructor(Class.forName(http + "HttpSession", true, api));
        willPassivate = activationListener.getMethod("sessionWillPassivate", sessionEvent);
        didActivate = activationListener.getMethod("sessionDidActivate", sessionEvent);
    }

    /** @throws IllegalStateException if a listener fails, as Jetty does */
    void created(Session session) {
        if (!tell(created, session.getSessionHandler(), session)) {
            throw new IllegalStateException("Create session failed");
        }
    }

    void passivating(Session session, Object value) {
        tellValue(willPassivate, value, session);
    }

    void activated(Session session, Object value) {
        tellValue(didActivate, value, session);
    }

    private void tellValue(Method told, Object value, Session session) {
        if (activationListener.isInstance(value)) {
            try {
                tell(told, value, event.newInstance(session));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * As Jetty does: exceptions are logged, errors are the caller's.
     *
     * @return whether it heard it through
     */
    private static boolean tell(Method told, Object listener, Object argument) {
        try {
            told.invoke(listener, argument);
            return true;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            Log.warn("A session listener failed", e.getCause());
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
