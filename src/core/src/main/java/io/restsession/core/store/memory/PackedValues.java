package io.restsession.core.store.memory;

import io.restsession.core.store.Delta;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Values by key in one array, keys and values by turns, in the order they were added: the least a session can cost.
 * Immutable. Looked up one by one, which is fastest for the few values a session has.
 */
final class PackedValues extends AbstractMap<String, byte[]> {

    static final Object[] NONE = {};

    private static final SharedKeys KEYS = new SharedKeys();

    private final Object[] pairs;

    private PackedValues(Object[] pairs) {
        this.pairs = pairs;
    }

    static Map<String, byte[]> map(Object[] pairs) {
        return pairs.length == 0 ? Collections.<String, byte[]>emptyMap() : new PackedValues(pairs);
    }

    /** The pairs as a delta leaves them; the given ones stay as they are. */
    static Object[] changed(Object[] pairs, Delta delta) {
        Map<String, byte[]> set = delta.set();
        Set<String> removed = delta.removed();
        if (set.isEmpty() && removed.isEmpty()) {
            return pairs;
        }
        Object[] changed = new Object[pairs.length + 2 * set.size()];
        int length = 0;
        int replaced = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = set.get(pairs[i]);
            if (value != null) {
                replaced++;
            } else if (removed.contains(pairs[i])) {
                continue;
            }
            changed[length++] = pairs[i];
            changed[length++] = value != null ? value : pairs[i + 1];
        }
        if (replaced < set.size()) {
            for (Map.Entry<String, byte[]> added : set.entrySet()) {
                if (replaced == 0 || indexOf(pairs, added.getKey()) < 0) {
                    changed[length++] = KEYS.shared(added.getKey());
                    changed[length++] = added.getValue();
                }
            }
        }
        return length == 0 ? NONE : length == changed.length ? changed : Arrays.copyOf(changed, length);
    }

    private static int indexOf(Object[] pairs, Object key) {
        for (int i = 0; i < pairs.length; i += 2) {
            // As a rule it is the very same string: keys are shared, and what was loaded is looked up.
            if (pairs[i] == key) {
                return i;
            }
        }
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public byte[] get(Object key) {
        int index = indexOf(pairs, key);
        return index < 0 ? null : (byte[]) pairs[index + 1];
    }

    @Override
    public boolean containsKey(Object key) {
        return indexOf(pairs, key) >= 0;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public Set<Entry<String, byte[]>> entrySet() {
        return new AbstractSet<Entry<String, byte[]>>() {
            @Override
            public Iterator<Entry<String, byte[]>> iterator() {
                return new Entries(pairs);
            }

            @Override
            public int size() {
                return PackedValues.this.size();
            }
        };
    }

    private static final class Entries implements Iterator<Entry<String, byte[]>> {

        private final Object[] pairs;
        private int next;

        Entries(Object[] pairs) {
            this.pairs = pairs;
        }

        @Override
        public boolean hasNext() {
            return next < pairs.length;
        }

        @Override
        public Entry<String, byte[]> next() {
            if (next >= pairs.length) {
                throw new NoSuchElementException();
            }
            next += 2;
            return new SimpleImmutableEntry<>((String) pairs[next - 2], (byte[]) pairs[next - 1]);
        }
    }
}
