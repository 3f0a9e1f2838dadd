package io.restsession.store.redis;

import io.restsession.core.log.Log;
import io.restsession.core.store.SessionRecord;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A session as the hash it is stored as: the fields {@code issued}, {@code expires} and {@code maxAge} in decimal milliseconds, and for
 * each value one field whose name is a colon and the value's key. An id that was given up is a hash, too: its field {@code forward} is
 * the new id.
 */
final class StoredSession {

    private static final byte VALUE = ':';
    private static final int MOST_DIGITS = 19;

    private StoredSession() {
    }

    /** The field of a value. */
    static byte[] field(String key) {
        return Text.bytes((char) VALUE + key);
    }

    /**
     * Reads what {@code HGETALL} answers.
     *
     * @return null where there is no session under this id, or nothing that can be one
     */
    static SessionRecord read(String id, Object answer) {
        if (!(answer instanceof List)) {
            return unreadable();
        }
        List<?> fields = (List<?>) answer;
        if (fields.isEmpty()) {
            return null;
        }
        long issued = -1;
        long expires = -1;
        long maxAge = -1;
        Map<String, byte[]> values = new LinkedHashMap<>(fields.size());
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            byte[] name = (byte[]) fields.get(i);
            byte[] content = (byte[]) fields.get(i + 1);
            if (name.length > 0 && name[0] == VALUE) {
                String key = Text.read(name, 1, name.length);
                if (key == null) {
                    return unreadable();
                }
                values.put(key, content);
                continue;
            }
            switch (new String(name, StandardCharsets.ISO_8859_1)) {
                case "issued":
                    issued = number(content);
                    break;
                case "expires":
                    expires = number(content);
                    break;
                case "maxAge":
                    maxAge = number(content);
                    break;
                case "forward":
                    return null;
                default:
                    // From a later version, perhaps.
            }
        }
        return issued < 0 || expires < 0 || maxAge < 0 ? unreadable()
            : new SessionRecord(id, issued, expires, maxAge, Collections.unmodifiableMap(values));
    }

    /** -1 where it is none. */
    private static long number(byte[] digits) {
        long number = 0;
        for (byte digit : digits) {
            int value = digit - '0';
            if (value < 0 || value > 9 || number > (Long.MAX_VALUE - value) / 10) {
                return -1;
            }
            number = number * 10 + value;
        }
        return digits.length == 0 || digits.length > MOST_DIGITS ? -1 : number;
    }

    /** Says so. */
    static SessionRecord unreadable() {
        Log.warnOnce("redis unreadable", "Something in Redis is where a session should be, and can't be read as one. It is left alone, "
            + "and counts as absent.");
        return null;
    }
}
