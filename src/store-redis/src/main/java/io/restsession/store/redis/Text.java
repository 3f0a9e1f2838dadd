package io.restsession.store.redis;

import java.io.ByteArrayOutputStream;

/**
 * Text as bytes, so that any two texts are different bytes: UTF-8, in which a half of a surrogate pair that stands alone, which no
 * encoder of the JDK tells from a question mark, keeps its own three bytes.
 */
final class Text {

    private Text() {
    }

    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        append(bytes, text);
        return bytes.toByteArray();
    }

    static void append(ByteArrayOutputStream bytes, String text) {
        for (int i = 0; i < text.length(); i++) {
            int point = text.codePointAt(i);
            if (point < 0x80) {
                bytes.write(point);
            } else if (point < 0x800) {
                bytes.write(0xC0 | point >> 6);
                bytes.write(0x80 | point & 0x3F);
            } else if (point < 0x10000) {
                bytes.write(0xE0 | point >> 12);
                bytes.write(0x80 | point >> 6 & 0x3F);
                bytes.write(0x80 | point & 0x3F);
            } else {
                bytes.write(0xF0 | point >> 18);
                bytes.write(0x80 | point >> 12 & 0x3F);
                bytes.write(0x80 | point >> 6 & 0x3F);
                bytes.write(0x80 | point & 0x3F);
                i++;
            }
        }
    }

    /** Null where these are not the bytes of any text. */
    static String read(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; ) {
            int first = bytes[i++] & 0xFF;
            int more = first < 0x80 ? 0 : first >> 5 == 6 ? 1 : first >> 4 == 14 ? 2 : first >> 3 == 30 ? 3 : -1;
            if (more < 0 || i + more > to) {
                return null;
            }
            int point = more == 0 ? first : first & 0x3F >> more;
            for (int end = i + more; i < end; i++) {
                if ((bytes[i] & 0xC0) != 0x80) {
                    return null;
                }
                point = point << 6 | bytes[i] & 0x3F;
            }
            if (!Character.isValidCodePoint(point)) {
                return null;
            }
            text.appendCodePoint(point);
        }
        return text.toString();
    }
}
