package io.restsession.core.value;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How much work the hash codes of one stream's collections may be. A few hundred bytes can hold sets of sets that share their elements,
 * so that each level doubles the work: the innermost is read first, and the level that would be too much is never hashed. It knows the
 * collections of the JDK, and none of an application, whose code it must not run. Not thread-safe.
 */
final class HashCost {

    private static final long MOST = 50_000_000;
    private static final long MOST_PER_BYTE = 100;

    private final long most;
    private final Map<Object, Long> nested = new IdentityHashMap<>(0);
    private boolean hasOthers;
    private long total;

    /** @param length of the stream, in bytes */
    HashCost(long length) {
        most = MOST + MOST_PER_BYTE * length;
    }

    /**
     * Takes note of an object that has just been read.
     *
     * @return whether the work is bearable
     */
    boolean admits(Object object) {
        if (!isCollection(object)) {
            return true;
        }
        if (!isKnown(object.getClass())) {
            hasOthers |= object.getClass().getClassLoader() != null;
            return true;
        }
        try {
            return isBearable(object);
        } catch (RuntimeException e) {
            // One that contains itself, by way of a part that is not whole yet.
            return true;
        }
    }

    private boolean isBearable(Object collection) {
        long cost = 1;
        long elements = 0;
        if (collection instanceof Map) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) collection).entrySet()) {
                cost += costOf(entry.getKey()) + costOf(entry.getValue());
                elements += 2;
                if (total + cost > most) {
                    return false;
                }
            }
        } else {
            for (Object element : (Collection<?>) collection) {
                cost += costOf(element);
                elements++;
                if (total + cost > most) {
                    return false;
                }
            }
        }
        if (cost > 1 + elements) {
            nested.put(collection, cost);
            total += cost;
        }
        return true;
    }

    private long costOf(Object element) {
        if (!isCollection(element) || !isKnown(element.getClass())) {
            return 1;
        }
        Long known = nested.get(element);
        return known != null ? known
            : element instanceof Map ? 1 + 2L * ((Map<?, ?>) element).size()
            : 1 + ((Collection<?>) element).size();
    }

    private static boolean isCollection(Object object) {
        return object instanceof Collection || object instanceof Map;
    }

    /** Whether it runs nobody's code to look at its elements: the JDK's wrappers may be around something of the application's. */
    private boolean isKnown(Class<?> type) {
        return type.getClassLoader() == null && !(hasOthers && type.getName().startsWith("java.util.Collections$"));
    }
}
