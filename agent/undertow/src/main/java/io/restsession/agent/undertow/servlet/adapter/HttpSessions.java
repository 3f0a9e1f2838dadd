package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.core.log.Log;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.Session;
import io.undertow.servlet.core.ApplicationListeners;
import io.undertow.servlet.core.SessionListenerBridge;
import io.undertow.servlet.spec.HttpSessionImpl;
import io.undertow.servlet.spec.ServletContextImpl;
import io.undertow.util.AttachmentKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Sessions as servlets see them, in the API of this version, javax or jakarta: by name, as its types differ. */
final class HttpSessions {

    private static final Method FOR_SESSION = method(HttpSessionImpl.class, "forSession", 3);
    private static final AttachmentKey<Object> CONTEXT_KEY = contextKey();
    private static final String TELLS_IDS = "httpSessionIdChanged";
    private static final Method ID_CHANGED = method(ApplicationListeners.class, TELLS_IDS, 2);
    private static final boolean BRIDGE_TELLS_IDS = names(SessionListenerBridge.class, TELLS_IDS);

    private HttpSessions() {
    }

    /** Before listeners are told: the request's object is the one that they and the application get. */
    static void announce(ServletContextImpl context, HttpServerExchange exchange, Session session, boolean isNew) {
        if (CONTEXT_KEY != null) {
            exchange.putAttachment(CONTEXT_KEY, context);
        }
        of(context, session, isNew);
    }

    /** Some versions tell id listeners only where a request changes the id, and nothing if the session itself does. */
    static void idChanged(ServletContextImpl context, Session session, String before) {
        if (!BRIDGE_TELLS_IDS) {
            invoke(ID_CHANGED, context.getDeployment().getApplicationListeners(), of(context, session, false), before);
        }
    }

    static void activation(ServletContextImpl context, Session session, Object listener, boolean activated) {
        try {
            Class<?> listenerType = api("HttpSessionActivationListener");
            Class<?> eventType = api("HttpSessionEvent");
            if (listenerType.isInstance(listener)) {
                Constructor<?> event = eventType.getConstructor(api("HttpSession"));
                listenerType.getMethod(activated ? "sessionDidActivate" : "sessionWillPassivate", eventType)
                    .invoke(listener, event.newInstance(of(context, session, false)));
            }
        } catch (InvocationTargetException e) {
            Log.errorOnce("activation " + listener.getClass().getName(), "A value could not be told that its session is activated or"
                + " passivated", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object of(ServletContextImpl context, Session session, boolean isNew) {
        return invoke(FOR_SESSION, null, session, context, isNew);
    }

    private static Object invoke(Method method, Object on, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> api(String name) throws ClassNotFoundException {
        for (Class<?> each : HttpSessionImpl.class.getInterfaces()) {
            if (each.getSimpleName().equals("HttpSession")) {
                return Class.forName(each.getPackage().getName() + '.' + name, false, each.getClassLoader());
            }
        }
        throw new ClassNotFoundException(name);
    }

    private static Method method(Class<?> type, String name, int parameters) {
        for (Method each : type.getMethods()) {
            if (each.getName().equals(name) && each.getParameterTypes().length == parameters) {
                return each;
            }
        }
        throw new NoSuchMethodError(type.getName() + '.' + name);
    }

    /** Whether a class calls a method of this name: nothing else tells its versions apart. */
    private static boolean names(Class<?> type, String method) {
        try (InputStream classFile = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            for (int length = classFile.read(part); length > 0; length = classFile.read(part)) {
                bytes.write(part, 0, length);
            }
            return bytes.toString("ISO-8859-1").contains(method);
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    /** What some versions read in the exchange when they tell listeners; null: not this one. */
    @SuppressWarnings("unchecked")
    private static AttachmentKey<Object> contextKey() {
        try {
            return (AttachmentKey<Object>) ServletContextImpl.class.getField("contextAttachmentKey").get(null);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }
}
