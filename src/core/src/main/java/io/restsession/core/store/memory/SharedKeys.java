package io.restsession.core.store.memory;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Makes equal keys one string: sessions have the same few. Of fixed size, a place for each hash, and short keys only, so
 * that keys made up by the thousand cost nothing. Thread-safe.
 */
final class SharedKeys {

    private static final int PLACES = 1024;
    private static final int LONGEST = 64;

    private final AtomicReferenceArray<String> places = new AtomicReferenceArray<>(PLACES);

    String shared(String key) {
        if (key.length() > LONGEST) {
            return key;
        }
        int hash = key.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String known = places.get(place);
        if (key.equals(known)) {
            return known;
        }
        places.set(place, key);
        return key;
    }
}
