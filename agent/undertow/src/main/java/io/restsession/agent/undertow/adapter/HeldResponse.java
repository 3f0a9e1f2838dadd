package io.restsession.agent.undertow.adapter;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ConduitFactory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.WriteReadyHandler;

/**
 * A response that does not leave yet. It takes nothing, as one whose client does not read; what writes it comes back when it
 * is let go. What encodes and sends it is made only then, so that the head is what it has become. Thread-safe.
 */
final class HeldResponse implements StreamSinkConduit {

    private final HttpServerExchange exchange;
    private final ConduitFactory<StreamSinkConduit> rest;

    /** What it is written to; null as long as it is held. */
    private volatile StreamSinkConduit next;

    private WriteReadyHandler handler;
    private boolean resumed;
    private boolean terminated;

    HeldResponse(HttpServerExchange exchange, ConduitFactory<StreamSinkConduit> rest) {
        this.exchange = exchange;
        this.rest = rest;
    }

    /** Lets it leave, and wakes whoever writes it. On the connection's IO thread. */
    void letGo() throws IOException {
        StreamSinkConduit opened;
        boolean wake;
        synchronized (this) {
            if (next != null) {
                return;
            }
            opened = open();
            if (terminated) {
                opened.terminateWrites();
            }
            wake = resumed;
        }
        if (wake) {
            opened.wakeupWrites();
        }
    }

    private StreamSinkConduit open() {
        StreamSinkConduit opened = rest.create();
        if (handler != null) {
            opened.setWriteReadyHandler(handler);
        }
        next = opened;
        notifyAll();
        return opened;
    }

    /** Nothing of it will leave, nor anything else on this connection. */
    void drop() {
        IoUtils.safeClose(exchange.getConnection());
        synchronized (this) {
            notifyAll();
        }
    }

    @Override
    public int write(ByteBuffer src) throws IOException {
        return isHeld() ? 0 : next.write(src);
    }

    @Override
    public long write(ByteBuffer[] srcs, int offs, int len) throws IOException {
        return isHeld() ? 0 : next.write(srcs, offs, len);
    }

    @Override
    public int writeFinal(ByteBuffer src) throws IOException {
        return isHeld() ? 0 : next.writeFinal(src);
    }

    @Override
    public long writeFinal(ByteBuffer[] srcs, int offset, int length) throws IOException {
        return isHeld() ? 0 : next.writeFinal(srcs, offset, length);
    }

    @Override
    public long transferFrom(FileChannel src, long position, long count) throws IOException {
        return isHeld() ? 0 : next.transferFrom(src, position, count);
    }

    @Override
    public long transferFrom(StreamSourceChannel source, long count, ByteBuffer throughBuffer) throws IOException {
        if (isHeld()) {
            throughBuffer.clear();
            throughBuffer.limit(0);
            return 0;
        }
        return next.transferFrom(source, count, throughBuffer);
    }

    /** For what writes. */
    private boolean isHeld() throws ClosedChannelException {
        if (next != null) {
            return false;
        }
        synchronized (this) {
            if (next == null && terminated) {
                throw new ClosedChannelException();
            }
            return next == null;
        }
    }

    @Override
    public boolean flush() throws IOException {
        return next != null && next.flush();
    }

    @Override
    public void terminateWrites() throws IOException {
        synchronized (this) {
            if (next == null) {
                terminated = true;
                return;
            }
        }
        next.terminateWrites();
    }

    @Override
    public void truncateWrites() throws IOException {
        synchronized (this) {
            if (next == null) {
                open();
            }
        }
        next.truncateWrites();
    }

    @Override
    public boolean isWriteShutdown() {
        return next != null && next.isWriteShutdown();
    }

    @Override
    public void resumeWrites() {
        if (!isHeldAnd(true)) {
            next.resumeWrites();
        }
    }

    @Override
    public void wakeupWrites() {
        if (!isHeldAnd(true)) {
            next.wakeupWrites();
        }
    }

    @Override
    public void suspendWrites() {
        if (!isHeldAnd(false)) {
            next.suspendWrites();
        }
    }

    private synchronized boolean isHeldAnd(boolean writesResumed) {
        resumed = writesResumed;
        return next == null;
    }

    @Override
    public synchronized boolean isWriteResumed() {
        return next == null ? resumed : next.isWriteResumed();
    }

    @Override
    public void awaitWritable() throws IOException {
        awaitWritable(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    @Override
    public void awaitWritable(long time, TimeUnit timeUnit) throws IOException {
        if (UndertowExchange.isIoThread()) {
            throw new IllegalStateException("An IO thread must not wait for a response to be written.");
        }
        synchronized (this) {
            long end = System.nanoTime() + timeUnit.toNanos(time);
            while (next == null && exchange.getConnection().isOpen()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                awaitChange(left);
            }
        }
        if (next == null) {
            throw new ClosedChannelException();
        }
        next.awaitWritable(time, timeUnit);
    }

    private void awaitChange(long nanos) throws InterruptedIOException {
        try {
            // Not for ever: a connection that breaks does not say so here.
            wait(Math.min(1000, TimeUnit.NANOSECONDS.toMillis(nanos) + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public synchronized void setWriteReadyHandler(WriteReadyHandler handler) {
        if (next == null) {
            this.handler = handler;
        } else {
            next.setWriteReadyHandler(handler);
        }
    }

    @Override
    public XnioIoThread getWriteThread() {
        return exchange.getIoThread();
    }

    @Override
    public XnioWorker getWorker() {
        return exchange.getConnection().getWorker();
    }
}
