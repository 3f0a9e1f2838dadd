package io.restsession.core.store.memory;

import io.restsession.core.store.ExpiryListeners;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionVisitor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of one session space, and what is to be found under each. Thread-safe. */
final class Space {

    private final ConcurrentHashMap<String, Holder> holders = new ConcurrentHashMap<>();
    private final String name;
    private final ExpiryWheel wheel;
    private final ExpiryListeners listeners;

    Space(String name, ExpiryWheel wheel, ExpiryListeners listeners) {
        this.name = name;
        this.wheel = wheel;
        this.listeners = listeners;
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

    /** A session has expired. Not to be called under a session's monitor: who hears of it may look for others. */
    void tellExpired(SessionRecord record) {
        listeners.tell(name, record);
    }

    /** @return whether to go on */
    boolean browse(SessionVisitor visitor, long now) {
        for (Map.Entry<String, Holder> each : holders.entrySet()) {
            SessionRecord record = each.getValue().load(each.getKey(), now);
            if (record != null && !visitor.visit(name, record)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return holders.size();
    }
}
