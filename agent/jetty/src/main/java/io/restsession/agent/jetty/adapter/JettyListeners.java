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

    void created(Session session) {
        tell(created, session.getSessionHandler(), session);
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

    /** What a listener throws is not the affair of who works with the session: so does Jetty see it. */
    private static void tell(Method told, Object listener, Object argument) {
        try {
            told.invoke(listener, argument);
        } catch (InvocationTargetException e) {
            Log.warn("A session listener failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
