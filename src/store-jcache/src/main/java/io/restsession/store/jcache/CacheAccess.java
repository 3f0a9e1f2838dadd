package io.restsession.store.jcache;

import io.restsession.core.store.StoreException;
import java.io.ObjectStreamException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.cache.Cache;

/**
 * The cache, for the time of one call: whoever waits for the call has gone when that is over, and nothing must be changed then.
 * Values are what the engine has, of whatever type.
 */
final class CacheAccess {

    private static final Object UNREADABLE = "";

    private final Cache<Object, Object> cache;
    private final long end;
    private volatile boolean ended;

    CacheAccess(Cache<Object, Object> cache, long millis) {
        this.cache = cache;
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    void end() {
        ended = true;
    }

    Object get(String key) {
        try {
            return open().get(key);
        } catch (RuntimeException e) {
            return unreadable(e);
        }
    }

    /** Those that are there. */
    Map<Object, Object> getAll(List<String> keys) {
        try {
            return open().getAll(new HashSet<Object>(keys));
        } catch (RuntimeException e) {
            unreadable(e);
        }
        // One of them: the others must not suffer from it.
        Map<Object, Object> values = new HashMap<>();
        for (String key : keys) {
            Object value = get(key);
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    /** What stands for a value that the engine has and can't read; engines have exceptions of their own for that. */
    private static Object unreadable(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String type = cause.getClass().getSimpleName();
            if (cause instanceof ObjectStreamException || cause instanceof ClassNotFoundException
                || type.contains("Serializ") || type.contains("Marshal")) {
                return UNREADABLE;
            }
        }
        throw failure;
    }

    boolean putIfAbsent(String key, String value) {
        return open().putIfAbsent(key, value);
    }

    boolean replace(String key, Object from, String to) {
        return open().replace(key, from, to);
    }

    boolean remove(String key, Object value) {
        return open().remove(key, value);
    }

    Iterator<Cache.Entry<Object, Object>> iterator() {
        return open().iterator();
    }

    /** The value of an entry that the iterator shows. */
    static Object value(Cache.Entry<Object, Object> entry) {
        try {
            return entry.getValue();
        } catch (RuntimeException e) {
            return unreadable(e);
        }
    }

    private Cache<Object, Object> open() {
        if (ended || System.nanoTime() - end > 0) {
            throw StoreException.outOfReach("The JCache engine answered too late.", null);
        }
        return cache;
    }
}
