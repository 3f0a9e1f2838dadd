package io.restsession.agent.undertow.servlet.adapter;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.spec.ServletContextImpl;
import io.undertow.util.AttachmentKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.xnio.IoUtils;

/**
 * Calls read and write listeners on workers, through the methods by which Undertow calls them on IO threads. These are its last
 * step there: the channel is suspended, and resumed when the application asks whether there is more.
 */
final class Listeners {

    private final AttachmentKey<InTurn> key = AttachmentKey.create(InTurn.class);

    void call(ServletContextImpl context, String name, HttpServerExchange exchange, Object listener) throws NoSuchMethodException {
        Method method = method(name, listener);
        inTurn(exchange).add(() -> call(context, method, exchange, listener));
    }

    private InTurn inTurn(HttpServerExchange exchange) {
        InTurn inTurn = exchange.getAttachment(key);
        if (inTurn == null) {
            inTurn = new InTurn(exchange.getConnection().getWorker());
            exchange.putAttachment(key, inTurn);
        }
        return inTurn;
    }

    /** By name, as its parameter is of another package in javax and jakarta. */
    private static Method method(String name, Object listener) throws NoSuchMethodException {
        for (Method method : ServletContextImpl.class.getDeclaredMethods()) {
            Class<?>[] types = method.getParameterTypes();
            if (method.getName().equals(name) && types.length == 2 && types[1].isInstance(listener)) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static void call(ServletContextImpl context, Method method, HttpServerExchange exchange, Object listener) {
        try {
            method.invoke(context, exchange, listener);
        } catch (InvocationTargetException e) {
            fail(method.getParameterTypes()[1], listener, e.getCause());
            IoUtils.safeClose(exchange.getConnection());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fail(Class<?> type, Object listener, Throwable failure) {
        try {
            type.getMethod("onError", Throwable.class).invoke(listener, failure);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
