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
            if (!Seals.isReserved(entry.getKey())) {
                values.put(entry.getKey(), LiveValue.loaded(form, entry.getKey(), entry.getValue()));
            }
        }
    }

    @Override
    public synchronized Object get(Object key) {
        LiveValue live = values.get(key);
        return live == null ? null : live.get();
    }

    synchronized <V> V get(String key, Class<V> type) {
        LiveValue live = values.get(key);
        return live == null ? null : live.get(type);
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        LiveValue live = values.get(key);
        return live != null && live.isReadable();
    }

    /** @throws IllegalArgumentException if the key is null or the value can't be stored */
    @Override
    public Object put(String key, Object value) {
        requireStorable(key, value);
        synchronized (this) {
            Object before = get(key);
            setStorable(key, value);
            return before;
        }
    }

    /** As {@link #put}, for those who do not ask what was there before: it need not be decoded then. */
    void set(String key, Object value) {
        requireStorable(key, value);
        setStorable(key, value);
    }

    private synchronized void setStorable(String key, Object value) {
        LiveValue live = values.get(key);
        if (live == null) {
            values.put(key, LiveValue.added(form, key, value));
        } else {
            live.set(value);
        }
    }

    @Override
    public synchronized Object remove(Object key) {
        LiveValue live = values.remove(key);
        if (live == null) {
            return null;
        }
        if (live.isStored()) {
            remember((String) key);
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
        for (LiveValue live : values.values()) {
            size += live.isReadable() ? 1 : 0;
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
            byte[] change = entry.getValue().change();
            if (change != null) {
                delta.set(entry.getKey(), change);
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

    /** Takes a delta as written: it is what later changes are measured against. */
    synchronized void committed(Delta delta) {
        for (Map.Entry<String, byte[]> entry : delta.set().entrySet()) {
            LiveValue live = values.get(entry.getKey());
            if (live != null) {
                live.committed(entry.getValue());
            } else {
                // Removed while it was being written: the store has it now, and must lose it at the next commit.
                remember(entry.getKey());
            }
        }
        if (removed != null) {
            removed.removeAll(delta.removed());
        }
    }

    private void requireStorable(String key, Object value) {
        if (key == null) {
            throw new IllegalArgumentException("The name of a session value must not be null.");
        }
        if (Seals.isReserved(key)) {
            throw new IllegalArgumentException("A session value can't be named '" + key + "': the session itself uses that name.");
        }
        if (!ValueCodec.isImmutable(value)) {
            try {
                form.codec().encode(value);
            } catch (ValueException e) {
                throw new IllegalArgumentException("Session value '" + key + "' can't be stored: " + e.getMessage(), e);
            }
        }
    }

    private synchronized List<String> keys() {
        List<String> keys = new ArrayList<>(values.size());
        for (Map.Entry<String, LiveValue> entry : values.entrySet()) {
            if (entry.getValue().isReadable()) {
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
