package io.restsession.core.session;

import io.restsession.core.seal.Seals;
import io.restsession.core.store.Delta;
import io.restsession.core.value.ValueCodec;
import io.restsession.core.value.ValueException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The live data of a session as a map. Values are decoded when they are looked at. Thread-safe under its own monitor;
 * iterators walk the keys there were when they began.
 */
final class SessionData extends AbstractMap<String, Object> {

    private final ValueForm form;
    private final Map<String, LiveValue> values;
    private Set<String> removed;

    SessionData(ValueForm form, Map<String, byte[]> stored) {
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

    @Override
    public synchronized Object get(Object key) {
        LiveValue live = shown(key);
        return live == null ? null : live.get();
    }

    synchronized <V> V get(String key, Class<V> type) {
        LiveValue live = shown(key);
        return live == null ? null : live.get(type);
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        LiveValue live = shown(key);
        return live != null && live.isReadable();
    }

    /** The application's value; null if there is none. */
    private LiveValue shown(Object key) {
        return key instanceof String && !isContainers((String) key) ? values.get(key) : null;
    }

    /** Something the container keeps; null if there is none, or none that can be read. */
    synchronized Object container(String name) {
        LiveValue live = values.get(Seals.CONTAINERS + name);
        return live == null ? null : live.get();
    }

    /** @param value null: nothing is kept by the name any more */
    void container(String name, Object value) {
        if (value == null) {
            take(Seals.CONTAINERS + name);
        } else {
            setStorable(Seals.CONTAINERS + name, value, true);
        }
    }

    /** As an attribute: the value keeps its Java class. */
    void setObject(String key, Object value) {
        requireName(key);
        setStorable(key, value, true);
    }

    /** @throws IllegalArgumentException if the key is null or the value can't be stored */
    @Override
    public Object put(String key, Object value) {
        requireStorable(key, value);
        synchronized (this) {
            Object before = get(key);
            setStorable(key, value, false);
            return before;
        }
    }

    /** As {@link #put}, for those who do not ask what was there before: it need not be decoded then. */
    void set(String key, Object value) {
        requireStorable(key, value);
        setStorable(key, value, false);
    }

    private synchronized void setStorable(String key, Object value, boolean keepsClass) {
        LiveValue live = values.get(key);
        if (live == null) {
            values.put(key, LiveValue.added(form, key, value, keepsClass));
        } else {
            live.set(value, keepsClass);
        }
    }

    @Override
    public Object remove(Object key) {
        return key instanceof String && !isContainers((String) key) ? take((String) key) : null;
    }

    private synchronized Object take(String key) {
        LiveValue live = values.remove(key);
        if (live == null) {
            return null;
        }
        if (live.isStored()) {
            remember(key);
        }
        return live.get();
    }

    private void remember(String key) {
        if (removed == null) {
            removed = new HashSet<>();
        }
        removed.add(key);
    }

    @Override
    public synchronized int size() {
        int size = 0;
        for (Map.Entry<String, LiveValue> entry : values.entrySet()) {
            size += isContainers(entry.getKey()) || !entry.getValue().isReadable() ? 0 : 1;
        }
        return size;
    }

    @Override
    public synchronized boolean isEmpty() {
        return values.isEmpty() || size() == 0;
    }

    @Override
    public void clear() {
        for (String key : keys()) {
            remove(key);
        }
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new Entries();
    }

    /**
     * Adds what changed since the last commit to a delta.
     *
     * @return whether anything did
     */
    synchronized boolean changes(Delta.Builder delta) {
        boolean changed = false;
        for (Map.Entry<String, LiveValue> entry : values.entrySet()) {
            LiveValue live = entry.getValue();
            byte[] change = live.change();
            if (change != null) {
                delta.set(entry.getKey(), change);
                changed = true;
            } else if (live.isLocal() && live.isStored()) {
                delta.remove(entry.getKey());
                changed = true;
            }
        }
        if (removed != null) {
            for (String key : removed) {
                if (!values.containsKey(key)) {
                    delta.remove(key);
                    changed = true;
                }
            }
        }
        return changed;
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

    /** The record was loaded again, by another request of this node. What is yet to be written stays. */
    synchronized void loadedAgain(Map<String, byte[]> stored) {
        for (Map.Entry<String, byte[]> entry : stored.entrySet()) {
            String key = entry.getKey();
            LiveValue live = values.get(key);
            if (live != null) {
                live.loadedAgain(entry.getValue());
            } else if (isValue(key) && (removed == null || !removed.contains(key))) {
                values.put(key, LiveValue.loaded(form, key, entry.getValue()));
            }
        }
        if (values.size() > stored.size() || !stored.keySet().containsAll(values.keySet())) {
            for (Iterator<Map.Entry<String, LiveValue>> each = values.entrySet().iterator(); each.hasNext();) {
                Map.Entry<String, LiveValue> entry = each.next();
                if (!stored.containsKey(entry.getKey()) && !entry.getValue().staysUnstored()) {
                    each.remove();
                }
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

    /** Whether something in it can't be stored. */
    synchronized boolean hasLocals() {
        for (LiveValue live : values.values()) {
            if (live.isLocal()) {
                return true;
            }
        }
        return false;
    }

    private static void requireName(String key) {
        if (key == null) {
            throw new IllegalArgumentException("The name of a session value must not be null.");
        }
        if (Seals.isReserved(key)) {
            throw new IllegalArgumentException("A session value can't be named '" + key + "': the session itself uses that name.");
        }
    }

    private void requireStorable(String key, Object value) {
        requireName(key);
        if (!ValueCodec.isImmutable(value)) {
            try {
                form.codec().encode(value);
            } catch (ValueException e) {
                throw new IllegalArgumentException("Session value '" + key + "' can't be stored: " + e.getMessage(), e);
            }
        }
    }

    synchronized List<String> keys() {
        List<String> keys = new ArrayList<>(values.size());
        for (Map.Entry<String, LiveValue> entry : values.entrySet()) {
            if (!isContainers(entry.getKey()) && entry.getValue().isReadable()) {
                keys.add(entry.getKey());
            }
        }
        return keys;
    }

    private final class Entries extends AbstractSet<Entry<String, Object>> {

        @Override
        public int size() {
            return SessionData.this.size();
        }

        @Override
        public Iterator<Entry<String, Object>> iterator() {
            final Iterator<String> keys = keys().iterator();
            return new Iterator<Entry<String, Object>>() {

                private String last;

                @Override
                public boolean hasNext() {
                    return keys.hasNext();
                }

                @Override
                public Entry<String, Object> next() {
                    if (!keys.hasNext()) {
                        throw new NoSuchElementException();
                    }
                    last = keys.next();
                    return new LiveEntry(last);
                }

                @Override
                public void remove() {
                    if (last == null) {
                        throw new IllegalStateException();
                    }
                    SessionData.this.remove(last);
                    last = null;
                }
            };
        }
    }

    private final class LiveEntry extends SimpleEntry<String, Object> {

        LiveEntry(String key) {
            super(key, SessionData.this.get(key));
        }

        @Override
        public Object setValue(Object value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }
}
