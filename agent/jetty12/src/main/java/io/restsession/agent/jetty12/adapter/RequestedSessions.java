package io.restsession.agent.jetty12.adapter;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import org.eclipse.jetty.session.AbstractSessionManager;

/**
 * Makes and reads what Jetty calls a requested session. By reflection, as it is a record, which this code is too old to name; and where
 * its id came from is a boolean in 12.0 and a name in 12.1.
 */
final class RequestedSessions {

    private final MethodHandle constructor;
    private final MethodHandle session;
    private final MethodHandle id;
    private final MethodHandle source;
    private final Object cookie;
    private final Object url;
    private final Object none;

    /** @throws ReflectiveOperationException if this version of Jetty has it in a way that is not known */
    RequestedSessions() throws ReflectiveOperationException {
        Class<?> type = Class.forName(AbstractSessionManager.class.getName() + "$RequestedSession", false,
            AbstractSessionManager.class.getClassLoader());
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        Constructor<?> declared = type.getConstructors()[0];
        boolean isNamed = declared.getParameterTypes()[2] == String.class;
        constructor = lookup.unreflectConstructor(declared)
            .asType(MethodType.methodType(Object.class, Object.class, String.class, Object.class));
        MethodType getter = MethodType.methodType(Object.class, Object.class);
        session = lookup.unreflect(type.getMethod("session")).asType(getter);
        id = lookup.unreflect(type.getMethod("sessionId")).asType(getter);
        source = lookup.unreflect(type.getMethod(isNamed ? "sessionIdFrom" : "sessionIdFromCookie")).asType(getter);
        cookie = isNamed ? (Object) "cookie" : Boolean.TRUE;
        url = isNamed ? (Object) "uri" : Boolean.FALSE;
        none = made(null, null, isNamed ? null : Boolean.FALSE);
    }

    Object none() {
        return none;
    }

    Object from(String sent, boolean isFromCookie) {
        return made(null, sent, isFromCookie ? cookie : url);
    }

    String id(Object requested) {
        return (String) read(id, requested);
    }

    Object withId(Object requested, String other) {
        return made(read(session, requested), other, read(source, requested));
    }

    private static Object read(MethodHandle getter, Object requested) {
        try {
            return (Object) getter.invokeExact(requested);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Object made(Object of, String sent, Object from) {
        try {
            return (Object) constructor.invokeExact(of, sent, from);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
