package io.restsession.core.store.memory;

import java.util.concurrent.ConcurrentHashMap;

/** The ids of one session space, and what is to be found under each. Thread-safe. */
final class Space {

    private final ConcurrentHashMap<String, Holder> holders = new ConcurrentHashMap<>();
    private final ExpiryWheel wheel;

    Space(ExpiryWheel wheel) {
        this.wheel = wheel;
    }

    ExpiryWheel wheel() {
        return wheel;
    }

    Holder get(String id) {
        return holders.get(id);
    }

    /** Takes an id nobody has; what has expired counts for nobody. */
    boolean claim(String id, Holder holder, long now) {
        for (;;) {
            Holder there = holders.putIfAbsent(id, holder);
            if (there == null) {
                return true;
            }
            if (!there.makesRoom(now)) {
                return false;
            }
        }
    }

    /** Takes an id that never existed. */
    boolean take(String id, Holder holder) {
        return holders.putIfAbsent(id, holder) == null;
    }

    void replace(String id, Holder holder) {
        holders.put(id, holder);
    }

    void remove(String id, Holder holder) {
        holders.remove(id, holder);
    }

    int size() {
        return holders.size();
    }
}
