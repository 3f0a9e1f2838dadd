package io.restsession.core.session;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The sessions of one web application that this node has at hand, by id: for as long as anybody holds them, and for some time
 * after. Thread-safe.
 */
final class NodeSessions {

    private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final ReferenceQueue<NodeSession> gone = new ReferenceQueue<>();

    private static final class Entry extends WeakReference<NodeSession> {

        private final String id;

        /** The session, until its time to rest is over. */
        private NodeSession kept;
        private long keptUntil;

        Entry(NodeSession session, ReferenceQueue<NodeSession> gone) {
            super(session, gone);
            id = session.id();
        }

        synchronized void keep(NodeSession session, long until) {
            kept = session;
            keptUntil = until;
        }

        synchronized void rest(long now) {
            if (kept != null && (keptUntil <= now || kept.isEnded())) {
                kept = null;
            }
        }
    }

    /** Null: not at hand. */
    NodeSession get(String id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.get();
    }

    /** Adds it unless there is one of its id that has not ended. @return what is there now */
    NodeSession add(NodeSession session) {
        clean();
        while (true) {
            Entry before = entries.get(session.id());
            NodeSession there = before == null ? null : before.get();
            if (there != null && !there.isEnded()) {
                return there;
            }
            Entry entry = new Entry(session, gone);
            if (before == null ? entries.putIfAbsent(entry.id, entry) == null : entries.replace(entry.id, before, entry)) {
                return session;
            }
        }
    }

    /** Holds on to it until that time, epoch milliseconds. */
    void keep(NodeSession session, long until) {
        Entry entry = entries.get(session.id());
        if (entry != null && entry.get() == session) {
            entry.keep(session, until);
        }
    }

    void remove(String id, NodeSession session) {
        Entry entry = entries.get(id);
        if (entry != null && entry.get() == session) {
            entries.remove(id, entry);
        }
    }

    void clear() {
        entries.clear();
    }

    /** Lets go of those whose time is over. */
    void rest(long now) {
        for (Entry entry : entries.values()) {
            entry.rest(now);
        }
        clean();
    }

    List<NodeSession> all() {
        List<NodeSession> all = new ArrayList<>();
        for (Entry entry : entries.values()) {
            NodeSession session = entry.get();
            if (session != null && session.isLive()) {
                all.add(session);
            }
        }
        return all;
    }

    private void clean() {
        for (Reference<? extends NodeSession> entry = gone.poll(); entry != null; entry = gone.poll()) {
            entries.remove(((Entry) entry).id, entry);
        }
    }
}
