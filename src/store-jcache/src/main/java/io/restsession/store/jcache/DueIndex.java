package io.restsession.store.jcache;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be looked at when: in the cache too, since JSR-107 finds nothing but by its key. For each stretch of time there is a
 * bucket, of several parts so that writers seldom meet, each a cache entry with the keys of what may have expired by then.
 *
 * <p>A key enters a bucket before its session says that it is in it, and no session that expires is ever in none. A key that is in a
 * bucket for no reason is harmless, and so is one that is there too early: whoever empties the bucket puts what lives on into the
 * next that fits. So a session that is renewed with each request stays where it is, and costs the index nothing but that.
 */
final class DueIndex {

    private static final int PARTS = 32;
    private static final String KIND = "D1 ";

    private final Pace pace;

    DueIndex(Pace pace) {
        this.pace = pace;
    }

    /** The bucket of this time. */
    long bucketOf(long millis) {
        return Math.max(0, millis) / pace.bucketMillis;
    }

    /** From when on nobody adds anything to a bucket, so that it can be emptied. */
    long dueAt(long bucket) {
        long end = (bucket + 1) * pace.bucketMillis + pace.clocksDiffer;
        return end < 0 ? Long.MAX_VALUE : end;
    }

    /** Whether what is in this bucket is looked at soon enough for something that expires then. */
    boolean isInTime(long bucket, long expiresAt, long now) {
        return bucket != StoredSession.NO_BUCKET && bucket <= bucketOf(expiresAt) && dueAt(bucket) > now;
    }

    /**
     * Has a key looked at.
     *
     * @param at when, epoch milliseconds; at once where that has passed
     * @return the bucket it is in
     */
    long add(CacheAccess cache, SessionKey key, long at) {
        while (true) {
            long bucket = bucketOf(Math.max(at, System.currentTimeMillis()));
            add(cache, part(bucket, Math.floorMod(key.text().hashCode(), PARTS)), key.text());
            if (System.currentTimeMillis() < dueAt(bucket)) {
                return bucket;
            }
            // It took so long that the bucket may have been emptied before.
        }
    }

    private static void add(CacheAccess cache, String part, String key) {
        while (true) {
            Object there = cache.get(part);
            if (there == null) {
                if (cache.putIfAbsent(part, KIND + key + ' ')) {
                    return;
                }
                continue;
            }
            String text = text(there);
            if (text.contains(' ' + key + ' ') || cache.replace(part, there, text + key + ' ')) {
                return;
            }
        }
    }

    /** What is not ours is replaced. */
    private static String text(Object value) {
        return value instanceof String && ((String) value).startsWith(KIND) && ((String) value).endsWith(" ") ? (String) value : KIND;
    }

    /** The cache keys of a bucket. */
    static List<String> parts(long bucket) {
        List<String> parts = new ArrayList<>(PARTS);
        for (int i = 0; i < PARTS; i++) {
            parts.add(part(bucket, i));
        }
        return parts;
    }

    private static String part(long bucket, int part) {
        return "d/" + bucket + '/' + part;
    }

    /** The keys in a part of a bucket. */
    static List<SessionKey> keys(Object part) {
        List<SessionKey> keys = new ArrayList<>();
        for (String each : text(part).substring(KIND.length()).split(" ")) {
            SessionKey key = SessionKey.parse(each);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }
}
