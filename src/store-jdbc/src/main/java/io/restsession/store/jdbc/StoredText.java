package io.restsession.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Any text as bytes and back, so that no character set, collation or padding of a database has a say in it. It is UTF-8, which
 * people can read in the tables, unless there is half a surrogate pair in it; then it is a mark and UTF-16.
 */
final class StoredText {

    /** Begins no UTF-8. */
    private static final byte UTF_16 = (byte) 0xFE;

    private StoredText() {
    }

    static byte[] bytes(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text.getBytes(StandardCharsets.UTF_8) : utf16(text);
    }

    /** @return the text; null if no text is stored like this */
    static String text(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == UTF_16) {
            return bytes.length % 2 == 1 ? text16(bytes) : null;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static byte[] utf16(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 2 * text.length()).put(UTF_16);
        for (int i = 0; i < text.length(); i++) {
            bytes.putChar(text.charAt(i));
        }
        return bytes.array();
    }

    private static String text16(byte[] bytes) {
        return ByteBuffer.wrap(bytes, 1, bytes.length - 1).slice().asCharBuffer().toString();
    }
}
