package io.restsession.core.session;

import io.restsession.core.seal.Seals;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.store.Delta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a session, decoded when they are looked at, and what of them is yet to be written. Thread-safe under its own
 * monitor, which is not held while code of the application reads or writes a value: that may take any lock.
 */
final class SessionValues {

    private final ValueForm form;
    private final ValueTable values;

    /** How often anything was set or removed. */
    private volatile int sets;

    /** How often somebody looked at a value or set one, and how often they had when all was as it is stored; 0: that is not known. */
    private volatile int looks;
    private volatile int settledLooks;

    SessionValues(ValueForm form, Map<String, byte[]> stored) {
        this.form = form;
        values = new ValueTable(form, stored);
    }

    /** The application's value; null if there is none. */
    Object get(Object key) {
        return ValueTable.isShown(key) ? value((String) key) : null;
    }

    <V> V get(String key, Class<V> type) {
        while (ValueTable.isShown(key)) {
            ValueReading unread;
            synchronized (this) {
                LiveValue live = values.get(key);
                if (live == null) {
                    return null;
                }
                boolean untouched = !live.isTouched();
                unread = looked(live);
                if (unread == null) {
                    values.touch(live);
                    return live.get(type, untouched);
                }
            }
            read(key, unread);
        }
        return null;
    }

    boolean contains(Object key) {
        while (ValueTable.isShown(key)) {
            ValueReading unread;
            synchronized (this) {
                LiveValue live = values.get((String) key);
                unread = live == null ? null : looked(live);
                if (unread == null) {
                    return live != null && live.isReadable();
                }
            }
            read((String) key, unread);
        }
        return false;
    }

    private Object value(String key) {
        while (true) {
            ValueReading unread;
            synchronized (this) {
                LiveValue live = values.get(key);
                if (live == null) {
                    return null;
                }
                unread = looked(live);
                if (unread == null) {
                    values.touch(live);
                    return live.get();
                }
            }
            read(key, unread);
        }
    }

    /** What has to be done before a value can be had, without the monitor; null: nothing, as no code of the application is needed. */
    private ValueReading looked(LiveValue live) {
        looks++;
        if (!live.isUnread()) {
            return null;
        }
        ValueReading reading = live.reading();
        if (!reading.isScalar()) {
            return reading;
        }
        reading.decode(form);
        live.read(reading);
        return null;
    }

    /**
     * Makes a value live that nobody has looked at. Its classes' own code runs while nobody is kept waiting; so another one may be there
     * when it is done, loaded by a request beside this one, and be unread: who needs it looks again.
     */
    private void read(String key, ValueReading reading) {
        reading.decode(form);
        synchronized (this) {
            LiveValue live = values.get(key);
            if (live != null) {
                live.read(reading);
            }
        }
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
        looks++;
        LiveValue live = values.get(key);
        if (live == null) {
            live = values.put(key, LiveValue.added(form, key, value, keepsClass));
        } else {
            live.set(value, keepsClass);
        }
        values.touch(live);
    }

    /** The value that was there; null: none. */
    Object remove(Object key) {
        return ValueTable.isShown(key) ? take((String) key) : null;
    }

    private Object take(String key) {
        while (true) {
            ValueReading unread;
            synchronized (this) {
                LiveValue live = values.get(key);
                if (live == null) {
                    return null;
                }
                unread = looked(live);
                if (unread == null) {
                    values.remove(key, live);
                    sets++;
                    return live.get();
                }
            }
            read(key, unread);
        }
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
        List<String> keys = new ArrayList<>();
        for (String name : names()) {
            if (contains(name)) {
                keys.add(name);
            }
        }
        return keys;
    }

    private synchronized List<String> names() {
        return values.names();
    }

    /**
     * Adds what changed since the last commit to a delta.
     *
     * @param writes whether it is about to be written, and not only asked for
     * @return whether anything did
     */
    boolean changes(Delta.Builder delta, boolean writes) {
        List<ValueWriting> writings = writings(null);
        boolean changed = false;
        boolean replacing = true;
        for (ValueWriting writing : writings) {
            byte[] change = writing.change();
            if (change != null) {
                delta.set(writing.key(), change);
                replacing &= !writing.isNew();
                changed = true;
            }
        }
        delta.replacing(replacing);
        synchronized (this) {
            for (ValueWriting writing : writings) {
                LiveValue live = values.get(writing.key());
                if (live != null && writing.isLocal()) {
                    live.staysLocal(writing.value());
                } else if (live != null && writes) {
                    live.writes(writing.value());
                }
            }
            return values.removals(delta) || changed;
        }
    }

    /**
     * Whether nothing can have changed since the last write, without a look into any value.
     *
     * @param settled how often anything had been set when that was known last
     */
    boolean isSettled(int settled) {
        int known = settledLooks;
        return known != 0 && looks == known || isSettledNow(settled);
    }

    private synchronized boolean isSettledNow(int settled) {
        if (sets != settled) {
            return false;
        }
        for (LiveValue live : values.touched()) {
            if (live.mayDiffer()) {
                return false;
            }
        }
        settledLooks = looks;
        return true;
    }

    /** What has to be encoded to see whether it has changed. @param stored of these only that are not as stored; null: of all */
    private synchronized List<ValueWriting> writings(Map<String, byte[]> stored) {
        List<ValueWriting> writings = null;
        for (LiveValue live : values.touched()) {
            if (live.mayDiffer() && (stored == null || !live.isStoredAs(stored.get(live.key())))) {
                writings = writings == null ? new ArrayList<>(4) : writings;
                writings.add(live.writing());
            }
        }
        return writings == null ? Collections.<ValueWriting>emptyList() : writings;
    }

    /**
     * Takes a delta as written: it is what later changes are measured against.
     *
     * @param sealed the same, as it was given to the store
     */
    synchronized void committed(Delta delta, Delta sealed) {
        values.committed(delta, sealed);
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
        looks++;
        values.loadedAgain(stored, ours);
    }

    /** No request works with it any more, and all of it is stored. */
    synchronized void untouch() {
        values.untouch();
    }

    /** What was not written is given up, and what is stored counts. */
    synchronized void revert() {
        looks++;
        values.revert();
    }

    int sets() {
        return sets;
    }

    /** What is sealed from now on is sealed like this. */
    void under(SessionSeal seal) {
        form.under(seal);
    }

    /**
     * Whether something in it would be lost if this were made anew from what is stored.
     *
     * @param objects whether an object of its own class is, that somebody may hold
     */
    synchronized boolean isMoreThanStored(boolean objects) {
        for (LiveValue live : values.live()) {
            if (live.isLocal() || objects && live.isObject()) {
                return true;
            }
        }
        return false;
    }
}
