package io.restsession.agent.servlet.javax.adapter;

import io.restsession.core.session.RequestSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import javax.servlet.ServletOutputStream;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * A response that lets nothing pass before the session is committed. When the container's buffer is full is not known
 * here, so the session is looked at before everything that may fill it; counting bytes instead goes wrong in every way.
 */
final class WatchedResponse extends HttpServletResponseWrapper {

    private final RequestSession session;
    private ServletOutputStream stream;
    private PrintWriter writer;

    WatchedResponse(HttpServletResponse response, RequestSession session) {
        super(response);
        this.session = session;
    }

    void beforeBytes() {
        session.headersMayLeave(isCommitted());
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream own = super.getOutputStream();
        if (stream == null) {
            stream = new WatchedOutputStream(own, this);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter own = super.getWriter();
        if (writer == null) {
            writer = new WatchedPrintWriter(own, this);
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        beforeBytes();
        super.flushBuffer();
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        beforeBytes();
        super.sendRedirect(location);
    }

    /** Servlet 6.1; by name, since older containers lack it. */
    public void sendRedirect(String location, int status) throws IOException {
        redirect(new Class<?>[] {String.class, int.class}, location, status);
    }

    /** Servlet 6.1. */
    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
        redirect(new Class<?>[] {String.class, boolean.class}, location, clearBuffer);
    }

    /** Servlet 6.1. */
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        redirect(new Class<?>[] {String.class, int.class, boolean.class}, location, status, clearBuffer);
    }

    private void redirect(Class<?>[] types, Object... arguments) throws IOException {
        beforeBytes();
        try {
            HttpServletResponse.class.getMethod("sendRedirect", types).invoke(getResponse(), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException) {
                throw (IOException) e.getCause();
            }
            throw e.getCause() instanceof RuntimeException ? (RuntimeException) e.getCause() : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        beforeBytes();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        beforeBytes();
        super.sendError(status, message);
    }

    @Override
    public void reset() {
        super.reset();
        session.headersReset();
    }
}
