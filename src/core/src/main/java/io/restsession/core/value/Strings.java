package io.restsession.core.value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strings as bytes: a tag, then UTF-8, and UTF-16 for the few that UTF-8 cannot hold. Every string comes back as it was. */
final class Strings {

    private Strings() {
    }

    static byte[] encode(String value) {
        int length = value.length();
        byte[] bytes = new byte[1 + length];
        bytes[0] = Tag.STRING;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                return isWellFormed(value) ? encodedAsUtf8(value) : encodedAsChars(value);
            }
            bytes[1 + i] = (byte) c;
        }
        return bytes;
    }

    private static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
                if (!isPair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static byte[] encodedAsUtf8(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[1 + utf8.length];
        bytes[0] = Tag.STRING;
        System.arraycopy(utf8, 0, bytes, 1, utf8.length);
        return bytes;
    }

    private static byte[] encodedAsChars(String value) {
        ByteBuffer bytes = Scalars.tagged(Tag.STRING_OF_CHARS, Math.multiplyExact(value.length(), Character.BYTES));
        bytes.asCharBuffer().put(value);
        return bytes.array();
    }

    /** @throws CharacterCodingException if it is not UTF-8 */
    static String decodeUtf8(byte[] bytes) throws CharacterCodingException {
        String value = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        if (value.indexOf('\uFFFD') >= 0) {
            // Either it was in the string, or it stands for what could not be read: the decoder that complains knows.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 1, bytes.length - 1));
        }
        return value;
    }

    static String decodeChars(byte[] bytes) throws CharacterCodingException {
        if (bytes.length % Character.BYTES == 0) {
            throw new CharacterCodingException();
        }
        return ByteBuffer.wrap(bytes, 1, bytes.length - 1).asCharBuffer().toString();
    }
}
