package io.restsession.store.file;

import io.restsession.core.log.Log;
import io.restsession.core.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one thread that opens, changes and mends the file. What others hand in while it writes is done at once and forced to the
 * disk together, and only then answered. After a failure nothing of what was begun is answered with success, and the file is opened
 * anew. Thread-safe.
 */
final class Writer implements Runnable {

    /** Something that is done with the file, by the writer. */
    interface Work<R> {

        /** @return the answer, once all that was changed is safe */
        R on(SessionFile file) throws IOException;
    }

    private static final int AT_ONCE = 512;

    /** After a failure it is not tried again at once: each try reads the file anew. */
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final File path;
    private final Owner owner;
    private final LinkedBlockingQueue<Order<?>> orders = new LinkedBlockingQueue<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean closing;
    private volatile Durable durable;

    private SessionFile file;
    private StoreException trouble;
    private long restsUntil;

    Writer(File path, Owner owner) {
        this.path = path;
        this.owner = owner;
        thread = new Thread(this, "rest-session-file");
        thread.setDaemon(true);
        thread.setContextClassLoader(Writer.class.getClassLoader());
    }

    /** Whether anybody has asked for the file yet. */
    boolean isStarted() {
        return started.get();
    }

    /** What can be read; null while there is no open file. */
    Durable durable() {
        return durable;
    }

    /**
     * Has something done.
     *
     * @throws StoreException if it failed, or took too long: then it may be done yet
     */
    <R> R call(Work<R> work, long limitMillis) {
        return order(Order.changing(work), limitMillis);
    }

    private <R> R order(Order<R> order, long limitMillis) {
        if (closing) {
            throw closed();
        }
        orders.add(order);
        if (!started.get() && started.compareAndSet(false, true)) {
            thread.start();
        }
        if (!order.await(limitMillis)) {
            order.withdraw();
            orders.remove(order);
            throw StoreException.outOfReach("The file store did not get an answer from the disk of " + path + " within " + limitMillis
                + " ms.", null);
        }
        return order.answer();
    }

    /** Waits until there is an open file to read. */
    void open(long limitMillis) {
        order(Order.reading(new Work<Void>() {
            @Override
            public Void on(SessionFile opened) {
                return null;
            }
        }), limitMillis);
    }

    /**
     * A reader met a file that is damaged or closed: if it is still this state of it that is current, it is mended.
     *
     * @throws StoreException if it could not be
     */
    void mend(final Durable met, final RuntimeException failure, long limitMillis) {
        try {
            order(Order.reading(new Work<Void>() {
                @Override
                public Void on(SessionFile opened) {
                    if (durable == met) {
                        throw failure;
                    }
                    return null;
                }
            }), limitMillis);
        } catch (StoreException e) {
            Durable mended = durable;
            if (mended == null || mended == met || !Damage.isMetBy(failure)) {
                throw e;
            }
        }
    }

    /** Ends the thread, once it has done what it was given, and lets go of the file. */
    void close(long limitMillis) {
        closing = true;
        if (started.compareAndSet(false, true)) {
            owner.close();
            return;
        }
        orders.add(Order.reading(null));
        boolean wasInterrupted = Thread.interrupted();
        try {
            thread.join(limitMillis);
        } catch (InterruptedException e) {
            wasInterrupted = true;
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            while (!closing || !orders.isEmpty()) {
                nextInAnyCase();
            }
        } finally {
            durable = null;
            closeFile();
            owner.close();
            for (Order<?> late : orders) {
                late.fail(closed());
            }
        }
    }

    /** Nobody else writes: this thread goes on, also where memory ran out while a failure was dealt with. Who waits gives up in time. */
    private void nextInAnyCase() {
        try {
            next();
        } catch (Throwable e) {
            durable = null;
            SessionFile left = file;
            file = null;
            abandon(left);
        }
    }

    private static void abandon(SessionFile left) {
        try {
            if (left != null) {
                left.abandon();
            }
        } catch (Throwable e) {
            // It is opened anew beside what is left of it, and as its last commit left it.
            Log.debug("A session file could not be let go of.");
        }
    }

    private void next() {
        List<Order<?>> batch = new ArrayList<>();
        try {
            batch.add(orders.take());
        } catch (InterruptedException e) {
            // Nobody has a reason to interrupt this thread.
            return;
        }
        orders.drainTo(batch, AT_ONCE - 1);
        for (Iterator<Order<?>> each = batch.iterator(); each.hasNext();) {
            if (!each.next().take()) {
                each.remove();
            }
        }
        try {
            if (file == null) {
                requireRested();
                open();
            }
            work(batch);
        } catch (Throwable e) {
            StoreException failure = e == trouble ? trouble : failed(e);
            for (Order<?> order : batch) {
                order.fail(failure);
            }
        }
    }

    private void work(List<Order<?>> batch) throws IOException {
        for (Order<?> order : batch) {
            if (order.isChange() && isResting()) {
                order.fail(trouble);
            } else {
                order.doOn(file);
            }
        }
        file.commit();
        publish();
        for (Order<?> order : batch) {
            order.done();
        }
        if (file.hasGrown()) {
            file.tidy();
            publish();
        }
    }

    private void publish() {
        durable = file.durable();
    }

    private void open() throws IOException {
        Repair.finish(path);
        try {
            file = SessionFile.open(path, owner.mark());
        } catch (DamagedFileException e) {
            mend(e);
        }
        publish();
    }

    private void mend(Throwable damage) throws IOException {
        Repair.of(path, owner.mark(), Damage.inWords(damage), System.currentTimeMillis());
        file = SessionFile.open(path, owner.mark());
    }

    private boolean isResting() {
        return trouble != null && System.nanoTime() - restsUntil < 0;
    }

    private void requireRested() {
        if (isResting()) {
            throw trouble;
        }
    }

    /** Leaves the file as its last commit left it, and opens it anew, so that it can be read. */
    private StoreException failed(Throwable e) {
        durable = null;
        boolean wasOpen = file != null;
        if (wasOpen) {
            file.abandon();
            file = null;
        }
        trouble = remembered(e);
        restsUntil = System.nanoTime() + REST_NANOS;
        if (wasOpen) {
            reopen(e);
        }
        return trouble;
    }

    private void reopen(Throwable failure) {
        try {
            if (Damage.isMetBy(failure)) {
                mend(failure);
                restsUntil = System.nanoTime();
            } else {
                open();
            }
            publish();
        } catch (Throwable e) {
            file = null;
            trouble = remembered(e);
        }
    }

    /** Its words alone: it may come from a reader, and keeps the classes of an application on its stack. */
    private StoreException remembered(Throwable e) {
        Log.debug("The file store has trouble: " + e);
        return new StoreException(e instanceof StoreException ? e.getMessage() : message(e));
    }

    private String message(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return "The file store has trouble with " + path + ": " + (cause.getMessage() == null ? cause : cause.getMessage())
            + ". It will try again.";
    }

    private void closeFile() {
        if (file != null) {
            try {
                file.close();
            } catch (RuntimeException e) {
                Log.debug("The session file was not closed well, and will be checked when it is opened: " + e);
            }
        }
    }

    private static StoreException closed() {
        return new StoreException("The file store is closed.");
    }
}
