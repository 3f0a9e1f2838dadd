package io.restsession.store.file;

import io.restsession.core.store.SessionRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The bytes of what is kept under a key: a checksum of all else and of the key, the kind, the times, and then the new id, or keys
 * and values by turns. Texts are chars by number, so that any text comes back as it was.
 */
final class StoredCodec {

    private static final byte SESSION = 1;
    private static final byte FORWARD = 2;
    private static final int CHECKSUM_LENGTH = 4;

    private StoredCodec() {
    }

    static byte[] encode(String key, Stored stored) {
        ByteSink out = new ByteSink();
        out.putInt(0);
        SessionRecord session = stored.session();
        if (session == null) {
            out.put(FORWARD);
            out.putLong(stored.due());
            out.putText(stored.newId());
        } else {
            out.put(SESSION);
            out.putLong(session.issuedAt());
            out.putLong(session.expiresAt());
            out.putLong(session.maxAge());
            out.putLong(stored.due());
            out.putSize(session.values().size());
            for (Map.Entry<String, byte[]> value : session.values().entrySet()) {
                out.putText(value.getKey());
                out.putSize(value.getValue().length);
                out.put(value.getValue());
            }
        }
        byte[] bytes = out.toBytes();
        int checksum = checksum(key, bytes);
        for (int i = 0; i < CHECKSUM_LENGTH; i++) {
            bytes[i] = (byte) (checksum >>> 24 - 8 * i);
        }
        return bytes;
    }

    /** @return null if these bytes were never encoded for this key */
    static Stored decode(String key, byte[] bytes) {
        if (bytes.length <= CHECKSUM_LENGTH) {
            return null;
        }
        ByteSource in = new ByteSource(bytes);
        try {
            return in.nextInt() == checksum(key, bytes) ? decode(key, in) : null;
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static Stored decode(String key, ByteSource in) {
        byte kind = in.next();
        if (kind == FORWARD) {
            long until = in.nextLong();
            return Stored.forward(in.nextText(), until);
        }
        if (kind != SESSION || Keys.space(key) == null) {
            return null;
        }
        long issuedAt = in.nextLong();
        long expiresAt = in.nextLong();
        long maxAge = in.nextLong();
        long due = in.nextLong();
        int size = in.nextSize();
        Map<String, byte[]> values = new LinkedHashMap<>(size * 4 / 3 + 1);
        for (int i = 0; i < size; i++) {
            String valueKey = in.nextText();
            values.put(valueKey, in.next(in.nextSize()));
        }
        return Stored.session(new SessionRecord(Keys.id(key), issuedAt, expiresAt, maxAge, Collections.unmodifiableMap(values)), due);
    }

    private static int checksum(String key, byte[] bytes) {
        CRC32 crc = new CRC32();
        byte[] keyBytes = new byte[2 * key.length()];
        for (int i = 0; i < key.length(); i++) {
            keyBytes[2 * i] = (byte) (key.charAt(i) >>> 8);
            keyBytes[2 * i + 1] = (byte) key.charAt(i);
        }
        crc.update(keyBytes, 0, keyBytes.length);
        crc.update(bytes, CHECKSUM_LENGTH, bytes.length - CHECKSUM_LENGTH);
        return (int) crc.getValue();
    }
}
