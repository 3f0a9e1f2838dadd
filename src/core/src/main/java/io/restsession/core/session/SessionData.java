package io.restsession.core.session;

import io.restsession.core.seal.Seals;
import io.restsession.core.value.ValueCodec;
import io.restsession.core.value.ValueException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/** The live data of a session as a map, for the application. Thread-safe; iterators walk the keys there were when they began. */
final class SessionData extends AbstractMap<String, Object> {

    private final SessionValues values;
    private final ValueCodec codec;

    SessionData(SessionValues values, ValueCodec codec) {
        this.values = values;
        this.codec = codec;
    }

    @Override
    public Object get(Object key) {
        return values.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return values.contains(key);
    }

    /** @throws IllegalArgumentException if the key is null or the value can't be stored */
    @Override
    public Object put(String key, Object value) {
        requireStorable(key, value);
        Object before = values.get(key);
        values.set(key, value, false);
        return before;
    }

    /** As {@link #put}, for those who do not ask what was there before: it need not be decoded then. */
    void set(String key, Object value) {
        requireStorable(key, value);
        values.set(key, value, false);
    }

    @Override
    public Object remove(Object key) {
        return values.remove(key);
    }

    @Override
    public int size() {
        return values.keys().size();
    }

    @Override
    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public void clear() {
        for (String key : values.keys()) {
            remove(key);
        }
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new Entries();
    }

    /** @throws IllegalArgumentException if no value may have this name */
    static void requireName(String key) {
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
                codec.encode(value);
            } catch (ValueException e) {
                throw new IllegalArgumentException("Session value '" + key + "' can't be stored: " + e.getMessage(), e);
            }
        }
    }

    private final class Entries extends AbstractSet<Entry<String, Object>> {

        @Override
        public int size() {
            return SessionData.this.size();
        }

        @Override
        public Iterator<Entry<String, Object>> iterator() {
            final Iterator<String> keys = values.keys().iterator();
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
