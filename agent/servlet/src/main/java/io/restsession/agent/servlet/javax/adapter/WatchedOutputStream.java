package io.restsession.agent.servlet.javax.adapter;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

/** A response's stream, with a look at the session before each write. */
final class WatchedOutputStream extends ServletOutputStream {

    private final ServletOutputStream own;
    private final WatchedResponse response;

    WatchedOutputStream(ServletOutputStream own, WatchedResponse response) {
        this.own = own;
        this.response = response;
    }

    @Override
    public void write(int b) throws IOException {
        response.beforeBytes();
        own.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        response.beforeBytes();
        own.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        response.beforeBytes();
        own.flush();
    }

    @Override
    public void close() throws IOException {
        response.beforeBytes();
        own.close();
    }

    /** Servlet 3.1; by name, so that this class links in a container of 3.0, which never calls it. */
    @Override
    public boolean isReady() {
        return (Boolean) call("isReady");
    }

    /** Servlet 3.1, by name as {@link #isReady()}. */
    @Override
    public void setWriteListener(WriteListener listener) {
        call("setWriteListener", listener);
    }

    private Object call(String name, Object... arguments) {
        try {
            for (Method method : ServletOutputStream.class.getMethods()) {
                if (method.getName().equals(name)) {
                    return method.invoke(own, arguments);
                }
            }
            throw new IllegalStateException("this container has no " + name);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
