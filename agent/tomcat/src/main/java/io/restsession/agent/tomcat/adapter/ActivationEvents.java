package io.restsession.agent.tomcat.adapter;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.apache.catalina.Context;
import org.apache.catalina.session.StandardSession;
import org.apache.tomcat.util.ExceptionUtils;

/**
 * Tells values that they move to or from another node, on threads that need not be the application's. By reflection, since their
 * listener is of another package in javax and jakarta; looked up once.
 */
final class ActivationEvents {

    static final ActivationEvents EVENTS = new ActivationEvents();

    private final Class<?> listener;
    private final Method willPassivate;
    private final Method didActivate;
    private final Constructor<?> event;
    private final Method facade;

    private ActivationEvents() {
        try {
            facade = StandardSession.class.getMethod("getSession");
            Class<?> session = facade.getReturnType();
            ClassLoader loader = session.getClassLoader();
            String servlet = session.getName().substring(0, session.getName().lastIndexOf('.') + 1);
            Class<?> made = Class.forName(servlet + "HttpSessionEvent", false, loader);
            event = made.getConstructor(session);
            listener = Class.forName(servlet + "HttpSessionActivationListener", false, loader);
            willPassivate = listener.getMethod("sessionWillPassivate", made);
            didActivate = listener.getMethod("sessionDidActivate", made);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The servlet API lacks what it always had", e);
        }
    }

    void passivating(StandardSession session, Object value) {
        tell(willPassivate, session, value);
    }

    void activated(StandardSession session, Object value) {
        tell(didActivate, session, value);
    }

    private void tell(Method what, StandardSession session, Object value) {
        if (!listener.isInstance(value)) {
            return;
        }
        Context context = session.getManager().getContext();
        ClassLoader before = context.bind(false, null);
        try {
            what.invoke(value, event.newInstance(facade.invoke(session)));
        } catch (InvocationTargetException e) {
            // What a listener throws is logged and forgotten, as the container does.
            ExceptionUtils.handleThrowable(e.getCause());
            context.getLogger().error("Session attribute event listener threw exception", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            context.unbind(false, before);
        }
    }
}
