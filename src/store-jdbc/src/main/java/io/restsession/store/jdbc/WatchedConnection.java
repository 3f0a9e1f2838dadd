package io.restsession.store.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;

/**
 * A connection that is not asked whether it still lives when it was used a short while ago: that would be a second round trip
 * for a call that needs one. Where it does not live any more, the call finds out, and is made again on a new one.
 */
final class WatchedConnection implements InvocationHandler {

    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Connection connection;
    private volatile long lastUse = System.nanoTime();

    private WatchedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(WatchedConnection.class.getClassLoader(), new Class<?>[] {Connection.class},
            new WatchedConnection(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        long now = System.nanoTime();
        if (method.getName().equals("isValid") && now - lastUse < TRUSTED_NANOS) {
            return !connection.isClosed();
        }
        try {
            Object result = method.invoke(connection, arguments);
            lastUse = now;
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
