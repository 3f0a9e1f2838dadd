package io.restsession.store.jcache;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Aliases that were followed lately, so that a session whose id was changed costs no more requests than another. Nothing here needs
 * to be right: what is found by it is looked at, and the cache is asked where it does not fit. Of bounded size. Thread-safe.
 */
final class AliasMemory {

    private static final int SIZE = 10_000;
    private static final int LONGEST = 512;

    private final Map<String, SessionKey> first = new LinkedHashMap<String, SessionKey>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SessionKey> eldest) {
            return size() > SIZE;
        }
    };

    synchronized SessionKey get(SessionKey alias) {
        return first.get(alias.text());
    }

    synchronized void put(SessionKey alias, SessionKey firstKey) {
        if (alias.text().length() <= LONGEST && firstKey.text().length() <= LONGEST) {
            first.put(alias.text(), firstKey);
        }
    }

    synchronized void remove(SessionKey alias) {
        first.remove(alias.text());
    }
}
