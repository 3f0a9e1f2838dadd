package io.restsession.store.jcache;

import java.util.List;
import java.util.Map;

/**
 * Empties the buckets of the {@link DueIndex} whose time has come. Each node visits each of them twice: when it is due, for sessions
 * of the spaces it listens for, and again when the grace for all others is over; then nothing is left in it. Up to where that was
 * done is kept in the cache, for sessions that expire while no node is up. Used by one thread.
 */
final class ExpirySweep {

    private static final String MARK = "m/swept";
    private static final String MARK_KIND = "M1 ";

    /** Keys that are looked at in one call. */
    private static final int AT_ONCE = 50;

    /** So that a node that comes late does not spend all its time on the past. */
    private static final int BUCKETS_A_RUN = 1_000;

    /** What is older than this is of no store that is still in use. */
    private static final long LONGEST_PAUSE_MILLIS = 40L * 86_400_000;

    private final EngineCalls calls;
    private final DueIndex due;
    private final ExpiredEntries entries;
    private final Pace pace;
    private boolean began;
    private long next;
    private long nextOfLast;
    private long marked;

    ExpirySweep(EngineCalls calls, DueIndex due, ExpiredEntries entries, Pace pace) {
        this.calls = calls;
        this.due = due;
        this.entries = entries;
        this.pace = pace;
    }

    void run() {
        entries.tell();
        long now = System.currentTimeMillis();
        if (!began) {
            begin(now);
        }
        for (int i = 0; i < BUCKETS_A_RUN && due.dueAt(next) <= now; i++) {
            empty(next, false);
            next++;
        }
        for (int i = 0; i < BUCKETS_A_RUN && due.dueAt(nextOfLast) + pace.unheardMillis <= now; i++) {
            empty(nextOfLast, true);
            nextOfLast++;
        }
        mark();
    }

    private void begin(long now) {
        next = due.bucketOf(now - pace.unheardMillis - pace.clocksDiffer);
        long mark = calls.call(cache -> read(cache.get(MARK)));
        nextOfLast = mark < 0 ? next : Math.max(Math.min(mark, next), due.bucketOf(now - LONGEST_PAUSE_MILLIS));
        began = true;
    }

    private void empty(long bucket, boolean last) {
        Map<Object, Object> parts = calls.call(cache -> cache.getAll(DueIndex.parts(bucket)));
        for (Map.Entry<Object, Object> part : parts.entrySet()) {
            List<SessionKey> keys = DueIndex.keys(part.getValue());
            boolean isLeft = false;
            for (int from = 0; from < keys.size(); from += AT_ONCE) {
                List<SessionKey> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
                isLeft |= look(some, last);
            }
            if (!isLeft) {
                calls.call(cache -> cache.remove((String) part.getKey(), part.getValue()));
            }
        }
    }

    private boolean look(List<SessionKey> keys, boolean last) {
        try {
            return calls.call(cache -> entries.look(cache, keys, last));
        } finally {
            entries.tell();
        }
    }

    /** Nodes may have marked more or less; it only ever grows. */
    private void mark() {
        if ((nextOfLast - marked) * pace.bucketMillis < pace.unheardMillis / 5) {
            return;
        }
        calls.call(cache -> {
            Object there = cache.get(MARK);
            String mark = MARK_KIND + nextOfLast;
            return there == null ? cache.putIfAbsent(MARK, mark) : read(there) < nextOfLast && cache.replace(MARK, there, mark);
        });
        marked = nextOfLast;
    }

    /** @return negative if there is no mark */
    private static long read(Object mark) {
        if (!(mark instanceof String) || !((String) mark).startsWith(MARK_KIND)) {
            return -1;
        }
        try {
            return Long.parseLong(((String) mark).substring(MARK_KIND.length()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
