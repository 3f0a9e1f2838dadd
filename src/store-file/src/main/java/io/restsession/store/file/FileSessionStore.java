package io.restsession.store.file;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.ExpiryListeners;
import io.restsession.core.store.PeriodicTask;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionVisitor;
import io.restsession.core.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.Cursor;

/**
 * Sessions in a file. Reading looks at what is safe on the disk, waits for nobody, and is done in the caller's thread; a change
 * is done by the {@link Writer}, and is safe on the disk when it is answered. Thread-safe.
 */
final class FileSessionStore implements SessionStore {

    private static final long SWEEP_MILLIS = 5_000;

    /** Where no request needs the file it is opened after this: by then the application has set up its logging and the like. */
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Nobody waits for the sweeper, and what it has taken out it must tell. */
    private static final long SWEEP_LIMIT_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final long CLOSE_LIMIT_MILLIS = 5_000;

    /** How many sessions are shown of one state of the file. */
    private static final int BROWSED_AT_ONCE = 100;

    private final Writer writer;
    private final int limitMillis;
    private final Clock clock;
    private final long openedAt;
    private final ExpiryListeners listeners = new ExpiryListeners();
    private final PeriodicTask sweeping;
    private volatile boolean closed;

    /**
     * @param owner       the right to the file; taken over
     * @param limitMillis how long a call may take
     */
    FileSessionStore(File file, Owner owner, int limitMillis, Clock clock) {
        this(file, owner, limitMillis, clock, SWEEP_MILLIS);
    }

    FileSessionStore(File file, Owner owner, int limitMillis, Clock clock, long sweepMillis) {
        this.limitMillis = limitMillis;
        this.clock = clock;
        openedAt = clock.millis();
        final long constructed = System.nanoTime();
        writer = new Writer(file, owner);
        // No lambda: the first one in a JVM costs its start more than all of this.
        sweeping = new PeriodicTask("file-expiry", sweepMillis, new Runnable() {
            @Override
            public void run() {
                if (writer.isStarted() || System.nanoTime() - constructed > START_NANOS) {
                    sweep();
                }
            }
        });
        sweeping.start();
    }

    @Override
    public SessionRecord load(String space, String id) {
        final String key = Keys.of(space, id);
        Stored stored = read(new Reading<Stored>() {
            @Override
            public Stored of(Durable durable) {
                return durable.get(key);
            }
        });
        return stored != null && stored.isAlive(clock.millis()) ? stored.session() : null;
    }

    @Override
    public CommitResult commit(String space, Delta delta) {
        requireOpen();
        return writer.call(new Change(space, delta, clock.millis()), limitMillis);
    }

    @Override
    public void onExpiry(String space, ExpiryListener listener) {
        listeners.put(space, listener);
    }

    @Override
    public void browse(SessionVisitor visitor) {
        String from = "";
        while (from != null) {
            List<String> spaces = new ArrayList<>(BROWSED_AT_ONCE);
            List<SessionRecord> sessions = new ArrayList<>(BROWSED_AT_ONCE);
            from = look(from, spaces, sessions);
            for (int i = 0; i < sessions.size(); i++) {
                if (!visitor.visit(spaces.get(i), sessions.get(i))) {
                    return;
                }
            }
        }
    }

    /** @return where to go on; null: it was all */
    private String look(final String from, final List<String> spaces, final List<SessionRecord> sessions) {
        final long now = clock.millis();
        return read(new Reading<String>() {
            @Override
            public String of(Durable durable) {
                spaces.clear();
                sessions.clear();
                Cursor<String, byte[]> cursor = durable.cursor(from);
                String key = from;
                for (int i = 0; i < BROWSED_AT_ONCE && cursor.hasNext(); i++) {
                    key = cursor.next();
                    Stored stored = Tables.decode(key, cursor.getValue());
                    if (stored != null && stored.session() != null && stored.isAlive(now)) {
                        spaces.add(Keys.space(key));
                        sessions.add(stored.session());
                    }
                }
                return cursor.hasNext() ? cursor.next() : null;
            }
        });
    }

    private interface Reading<R> {
        R of(Durable durable);
    }

    /** Reads a state of the file; where it is gone or damaged meanwhile, the next. */
    private <R> R read(Reading<R> reading) {
        requireOpen();
        long end = 0;
        for (;;) {
            Durable durable = writer.durable();
            RuntimeException failure = null;
            if (durable != null) {
                try {
                    return reading.of(durable);
                } catch (StoreException e) {
                    throw e;
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
            long now = System.nanoTime();
            end = end == 0 ? now + TimeUnit.MILLISECONDS.toNanos(limitMillis) : end;
            requireTime(end - now, failure);
            if (durable == null) {
                writer.open(TimeUnit.NANOSECONDS.toMillis(end - now));
            } else if (durable == writer.durable()) {
                writer.mend(durable, failure, TimeUnit.NANOSECONDS.toMillis(end - now));
            }
        }
    }

    private void requireTime(long nanosLeft, RuntimeException failure) {
        if (nanosLeft <= 0) {
            throw StoreException.outOfReach("The file store can't be read.", failure);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new StoreException("The file store is closed.");
        }
    }

    /** Takes out what has expired, in batches, and tells who listens; then gives space back. */
    void sweep() {
        Sweep sweep;
        boolean isMore;
        do {
            sweep = new Sweep(new HashSet<>(listeners.spaces()), clock.millis(), openedAt);
            isMore = work(sweep);
            for (Sweep.Heard each : sweep.heard()) {
                listeners.tell(each.space, each.session);
            }
        } while (isMore && !closed);
        work(new Writer.Work<Void>() {
            @Override
            public Void on(SessionFile file) throws IOException {
                file.tidy();
                return null;
            }
        });
    }

    /** Has something done that no request waits for. */
    <R> R work(Writer.Work<R> work) {
        return writer.call(work, SWEEP_LIMIT_MILLIS);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            sweeping.close();
            writer.close(CLOSE_LIMIT_MILLIS);
        }
    }
}
