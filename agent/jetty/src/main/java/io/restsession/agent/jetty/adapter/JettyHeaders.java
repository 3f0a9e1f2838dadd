package io.restsession.agent.jetty.adapter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.eclipse.jetty.server.Response;

/**
 * Adds to a response's fields. Not through {@code Response.addHeader}, which drops headers during an include and after an
 * error was sent; and by name, since the fields are another type in Jetty 10 than in 9.4.
 */
final class JettyHeaders {

    private final Method fields;
    private final Method add;

    JettyHeaders() throws NoSuchMethodException {
        fields = Response.class.getMethod("getHttpFields");
        add = fields.getReturnType().getMethod("add", String.class, String.class);
    }

    void add(Response response, String name, String value) {
        try {
            add.invoke(fields.invoke(response), name, value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Jetty did not take the header " + name, e);
        }
    }
}
