package io.restsession.store.redis;

import io.restsession.core.store.SessionStore;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * What is kept under which key:
 * <pre>
 * rest-session:session:5:/shop:q7Zf...    a session of the space "/shop" (of five bytes): a hash
 * rest-session:expiry:/shop               when the sessions of that space expire: a sorted set of ids
 * rest-session:sweep:/shop                there while one of the nodes has taken it on to look for those that have expired
 * </pre>
 * In a cluster a tag such as <code>{7f}:</code> follows the prefix. It comes from the beginning of the id, which a session keeps for
 * life, so that a session, its index and its next id are on one server; there are few tags, so that there are few indexes. Immutable.
 */
final class Keys {

    private static final int CLUSTER_TAGS = 256;
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final String SESSION = "session:";
    private static final int MOST_DIGITS = 9;

    private final byte[] prefix;
    private final boolean tagged;

    /** @param tagged whether keys are spread over a cluster */
    Keys(String prefix, boolean tagged) {
        this.prefix = Text.bytes(prefix);
        this.tagged = tagged;
    }

    /** How many indexes a space has: 0 up to, and without, this. */
    int tags() {
        return tagged ? CLUSTER_TAGS : 1;
    }

    /** Which of its space's indexes a session is in. */
    int tag(String id) {
        int sum = 0;
        for (int i = 0; tagged && i < SessionStore.ID_PREFIX_LENGTH && i < id.length(); i++) {
            sum = sum * 37 + id.charAt(i);
        }
        return sum % CLUSTER_TAGS;
    }

    byte[] session(String space, String id) {
        byte[] spaceBytes = Text.bytes(space);
        ByteArrayOutputStream key = begin(tag(id), SESSION + spaceBytes.length + ':', spaceBytes.length + id.length());
        key.write(spaceBytes, 0, spaceBytes.length);
        key.write(':');
        Text.append(key, id);
        return key.toByteArray();
    }

    byte[] index(String space, int tag) {
        return ofSpace(tag, "expiry:", space);
    }

    byte[] lease(String space) {
        return ofSpace(0, "sweep:", space);
    }

    private byte[] ofSpace(int tag, String kind, String space) {
        ByteArrayOutputStream key = begin(tag, kind, space.length());
        Text.append(key, space);
        return key.toByteArray();
    }

    private ByteArrayOutputStream begin(int tag, String kind, int more) {
        ByteArrayOutputStream key = new ByteArrayOutputStream(prefix.length + 32 + more);
        key.write(prefix, 0, prefix.length);
        if (tagged) {
            key.write('{');
            key.write(HEX[tag >> 4]);
            key.write(HEX[tag & 15]);
            key.write('}');
            key.write(':');
        }
        Text.append(key, kind);
        return key;
    }

    /** The pattern that all keys of sessions match; other keys may, too. */
    byte[] allSessions() {
        ByteArrayOutputStream pattern = new ByteArrayOutputStream(2 * prefix.length + 16);
        for (byte each : prefix) {
            if ("*?[]^-\\".indexOf(each) >= 0) {
                pattern.write('\\');
            }
            pattern.write(each);
        }
        Text.append(pattern, (tagged ? "{??}:" : "") + SESSION + '*');
        return pattern.toByteArray();
    }

    /** Null where it is no key of a session, or not where it belongs. */
    Place read(byte[] key) {
        int lengthAt = begin(0, SESSION, 0).size();
        int length = 0;
        int at = lengthAt;
        while (at < key.length && at - lengthAt < MOST_DIGITS && key[at] >= '0' && key[at] <= '9') {
            length = length * 10 + key[at++] - '0';
        }
        int spaceAt = at + 1;
        int idAt = spaceAt + length + 1;
        if (idAt > key.length || key[at] != ':' || key[idAt - 1] != ':') {
            return null;
        }
        String space = Text.read(key, spaceAt, idAt - 1);
        String id = Text.read(key, idAt, key.length);
        return space == null || id == null || !Arrays.equals(key, session(space, id)) ? null : new Place(space, id);
    }
}
