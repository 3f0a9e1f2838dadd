package io.restsession.core.session;

import io.restsession.core.seal.Seals;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.store.Delta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a session, decoded when they are looked at, and what of them is yet to be written. Thread-safe under its own
 * monitor, which is not held while code of the application reads or writes a value: that may take any lock.
 */
final class SessionValues {

    private final ValueForm form;
    private final Map<String, LiveValue> values;
    private Set<String> removed;

    /** How often anything was set or removed. */
    private long sets;

    SessionValues(ValueForm form, Map<String, byte[]> stored) {
        this.form = form;
        values = new LinkedHashMap<>(Math.max(8, stored.size() * 2));
        for (Map.Entry<String, byte[]> entry : stored.entrySet()) {
            if (isValue(entry.getKey())) {
                values.put(entry.getKey(), LiveValue.loaded(form, entry.getKey(), entry.getValue()));
            }
        }
    }

    /** Whether it is the name of a value: the application's, or one that a container keeps. */
    private static boolean isValue(String name) {
        return !Seals.isReserved(name) || isContainers(name);
    }

    private static boolean isContainers(String name) {
        return name.startsWith(Seals.CONTAINERS);
    }

    /** The application's value; null if there is none. */
    Object get(Object key) {
        return isShown(key) ? value((String) key) : null;
    }

    <V> V get(String key, Class<V> type) {
        while (true) {
            read(key);
            synchronized (this) {
                LiveValue live = isShown(key) ? values.get(key) : null;
                if (live == null || !live.isUnread()) {
                    return live == null ? null : live.get(type);
                }
            }
        }
    }

    boolean contains(Object key) {
        while (isShown(key)) {
            read((String) key);
            synchronized (this) {
                LiveValue live = values.get(key);
                if (live == null || !live.isUnread()) {
                    return live != null && live.isReadable();
                }
            }
        }
        return false;
    }

    /** Whether what is there by this name is the application's. */
    private static boolean isShown(Object key) {
        return key instanceof String && !isContainers((String) key);
    }

    private Object value(String key) {
        while (true) {
            read(key);
            synchronized (this) {
                LiveValue live = values.get(key);
                if (live == null || !live.isUnread()) {
                    return live == null ? null : live.get();
                }
            }
        }
    }

    /**
     * Makes a value live that nobody has looked at. Its classes' own code runs while nobody is kept waiting; so another one may be there
     * when it is done, loaded by a request beside this one, and be unread: who needs it looks again.
     */
    private void read(String key) {
        ValueReading reading;
        synchronized (this) {
            LiveValue live = values.get(key);
            if (live == null || !live.isUnread()) {
                return;
            }
            reading = live.reading();
        }
        reading.decode(form);
        synchronized (this) {
            LiveValue live = values.get(key);
            if (live != null) {
                live.read(reading);
            }
        }
    }

    /** Makes all live. @return whether none is unread now */
    private boolean readAll() {
        List<String> unread = null;
        synchronized (this) {
            for (Map.Entry<String, LiveValue> entry : values.entrySet()) {
                if (entry.getValue().isUnread()) {
                    unread = unread == null ? new ArrayList<>(values.size()) : unread;
                    unread.add(entry.getKey());
                }
            }
        }
        if (unread == null) {
            return true;
        }
        for (String key : unread) {
            read(key);
        }
        return false;
    }

    /** Something the container keeps; null if there is none, or none that can be read. */
    Object container(String name) {
        return value(Seals.CONTAINERS + name);
    }

    /** @param value null: nothing is kept by the name any more */
    void container(String name, Object value) {
        if (value == null) {
            take(Seals.CONTAINERS + name);
        } else {
            set(Seals.CONTAINERS + name, value, true);
        }
    }

    /** @param keepsClass whether the value is stored with its Java class, as attributes are */
    synchronized void set(String key, Object value, boolean keepsClass) {
        sets++;
        LiveValue live = values.get(key);
        if (live == null) {
            values.put(key, LiveValue.added(form, key, value, keepsClass));
        } else {
            live.set(value, keepsClass);
        }
    }

    /** The value that was there; null: none. */
    Object remove(Object key) {
        return isShown(key) ? take((String) key) : null;
    }

    private Object take(String key) {
        while (true) {
            read(key);
            synchronized (this) {
                LiveValue live = values.get(key);
                if (live == null) {
                    return null;
                }
                if (!live.isUnread()) {
                    values.remove(key);
                    sets++;
                    if (live.isStored()) {
                        remember(key);
                    }
                    return live.get();
                }
            }
        }
    }

    private void remember(String key) {
        if (removed == null) {
            removed = new HashSet<>();
        }
        removed.add(key);
    }

    boolean isEmpty() {
        synchronized (this) {
            if (values.isEmpty()) {
                return true;
            }
        }
        return keys().isEmpty();
    }

    /** The names of the application's values, in the order they were set. */
    List<String> keys() {
        while (true) {
            boolean allRead = readAll();
            synchronized (this) {
                List<String> keys = allRead ? readKeys() : null;
                if (keys != null) {
                    return keys;
                }
            }
        }
    }

    /** Null: some have been loaded again since. */
    private List<String> readKeys() {
        List<String> keys = new ArrayList<>(values.size());
        for (Map.Entry<String, LiveValue> entry : values.entrySet()) {
            if (entry.getValue().isUnread()) {
                return null;
            }
            if (isShown(entry.getKey()) && entry.getValue().isReadable()) {
                keys.add(entry.getKey());
            }
        }
        return keys;
    }

    /**
     * Adds what changed since the last commit to a delta.
     *
     * @return whether anything did
     */
    boolean changes(Delta.Builder delta) {
        List<ValueWriting> writings = writings(null);
        boolean changed = false;
        for (ValueWriting writing : writings) {
            byte[] change = writing.change();
            if (change != null) {
                delta.set(writing.key(), change);
                changed = true;
            }
        }
        synchronized (this) {
            for (ValueWriting writing : writings) {
                LiveValue live = values.get(writing.key());
                if (live != null && writing.isLocal()) {
                    live.staysLocal(writing.value());
                } else if (live != null) {
                    live.writes(writing.value());
                }
            }
            return removals(delta) || changed;
        }
    }

    /** What has to be encoded to see whether it has changed. @param stored of these only that are not as stored; null: of all */
    private synchronized List<ValueWriting> writings(Map<String, byte[]> stored) {
        List<ValueWriting> writings = null;
        for (Map.Entry<String, LiveValue> entry : values.entrySet()) {
            LiveValue live = entry.getValue();
            ValueWriting writing = stored != null && live.isStoredAs(stored.get(entry.getKey())) ? null : live.writing();
            if (writing != null) {
                writings = writings == null ? new ArrayList<>(4) : writings;
                writings.add(writing);
            }
        }
        return writings == null ? Collections.<ValueWriting>emptyList() : writings;
    }

    private boolean removals(Delta.Builder delta) {
        boolean any = false;
        for (Map.Entry<String, LiveValue> entry : values.entrySet()) {
            if (entry.getValue().isLocal() && entry.getValue().isStored()) {
                delta.remove(entry.getKey());
                any = true;
            }
        }
        if (removed != null) {
            for (String key : removed) {
                LiveValue instead = values.get(key);
                if (instead == null || instead.isLocal()) {
                    delta.remove(key);
                    any = true;
                }
            }
        }
        return any;
    }

    /**
     * Takes a delta as written: it is what later changes are measured against.
     *
     * @param sealed the same, as it was given to the store
     */
    synchronized void committed(Delta delta, Delta sealed) {
        for (Map.Entry<String, byte[]> entry : delta.set().entrySet()) {
            LiveValue live = values.get(entry.getKey());
            if (live != null) {
                live.committed(entry.getValue(), sealed.set().get(entry.getKey()));
            } else {
                // Removed while it was being written: the store has it now, and must lose it at the next commit.
                remember(entry.getKey());
            }
        }
        for (String gone : delta.removed()) {
            LiveValue live = values.get(gone);
            if (live != null) {
                live.removed();
            }
        }
        if (removed != null) {
            removed.removeAll(delta.removed());
        }
    }

    /** The names of values that another node has written, and that hold something of ours that is yet to be written. */
    Set<String> ours(Map<String, byte[]> stored) {
        Set<String> ours = null;
        for (ValueWriting writing : writings(stored)) {
            if (writing.change() != null || writing.isLocal()) {
                ours = ours == null ? new HashSet<>() : ours;
                ours.add(writing.key());
            }
        }
        return ours == null ? Collections.<String>emptySet() : ours;
    }

    /**
     * The record was loaded again, by another request of this node. What is yet to be written stays.
     *
     * @param ours as {@link #ours} told of the same record
     */
    synchronized void loadedAgain(Map<String, byte[]> stored, Set<String> ours) {
        for (Map.Entry<String, byte[]> entry : stored.entrySet()) {
            String key = entry.getKey();
            LiveValue live = values.get(key);
            if (live != null) {
                live.loadedAgain(entry.getValue(), ours.contains(key));
            } else if (isValue(key) && (removed == null || !removed.contains(key))) {
                values.put(key, LiveValue.loaded(form, key, entry.getValue()));
            }
        }
        for (Iterator<Map.Entry<String, LiveValue>> each = values.entrySet().iterator(); each.hasNext();) {
            Map.Entry<String, LiveValue> entry = each.next();
            LiveValue live = entry.getValue();
            if (!stored.containsKey(entry.getKey()) && live.isStored()) {
                if (!live.isLocal() && !ours.contains(entry.getKey())) {
                    each.remove();
                }
                live.removed();
            }
        }
        if (removed != null) {
            removed.retainAll(stored.keySet());
        }
    }

    /** No request works with it any more, and all of it is stored. */
    synchronized void untouch() {
        for (LiveValue live : values.values()) {
            live.untouch();
        }
    }

    /** What was not written is given up, and what is stored counts. */
    synchronized void revert() {
        for (Iterator<LiveValue> each = values.values().iterator(); each.hasNext();) {
            if (!each.next().revert()) {
                each.remove();
            }
        }
        removed = null;
    }

    synchronized long sets() {
        return sets;
    }

    /** What is sealed from now on is sealed like this. */
    void under(SessionSeal seal) {
        form.under(seal);
    }

    /** Whether something in it can't be stored. */
    synchronized boolean hasLocals() {
        for (LiveValue live : values.values()) {
            if (live.isLocal()) {
                return true;
            }
        }
        return false;
    }
}
