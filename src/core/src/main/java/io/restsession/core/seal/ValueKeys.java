package io.restsession.core.seal;

import java.util.Collection;

/**
 * The keys a session's values may be sealed with: one for each of its ids under each secret. Derived when they are needed,
 * which the first nearly always is and the others hardly ever are. Thread-safe.
 */
final class ValueKeys {

    private final MasterKey[] masters;
    private final Lineage lineage;

    /** By id, and by secret for each. Racy on purpose: a key that is derived twice is the same. */
    private final ValueKey[] keys;

    ValueKeys(MasterKey[] masters, Lineage lineage) {
        this.masters = masters;
        this.lineage = lineage;
        keys = new ValueKey[masters.length * lineage.length()];
    }

    /** Under the first secret and the id the session has. */
    byte[] seal(String name, byte[] plain) {
        return key(0).seal(name, plain);
    }

    /** Null: not sealed in this session by this name. */
    byte[] open(String name, byte[] sealed) {
        for (int i = 0; i < keys.length; i++) {
            byte[] plain = key(i).open(name, sealed);
            if (plain != null) {
                return plain;
            }
        }
        return null;
    }

    /** Whether any of these values is sealed under one of the session's ids, given by its index in the lineage. */
    boolean areUsed(int id, Collection<byte[]> values) {
        for (int i = id * masters.length; i < (id + 1) * masters.length; i++) {
            for (byte[] value : values) {
                if (key(i).isNamedBy(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private ValueKey key(int index) {
        ValueKey key = keys[index];
        if (key == null) {
            key = masters[index % masters.length].of(lineage.mark(index / masters.length));
            keys[index] = key;
        }
        return key;
    }
}
