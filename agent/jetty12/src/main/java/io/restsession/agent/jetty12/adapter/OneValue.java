package io.restsession.agent.jetty12.adapter;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import org.eclipse.jetty.server.Session;

/** A session that seems to have one value only: so Jetty tells that one's activation listener, in whichever EE version. */
final class OneValue implements InvocationHandler {

    private final Session session;
    private final String name;
    private final Object value;

    private OneValue(Session session, String name, Object value) {
        this.session = session;
        this.name = name;
        this.value = value;
    }

    static Session of(Session session, String name, Object value) {
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {Session.class},
            new OneValue(session, name, value));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "getAttributeNameSet":
                return Collections.singleton(name);
            case "getAttribute":
                return name.equals(arguments[0]) ? value : null;
            default:
                try {
                    return method.invoke(session, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
        }
    }
}
