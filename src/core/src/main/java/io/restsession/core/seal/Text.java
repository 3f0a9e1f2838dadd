package io.restsession.core.seal;

import java.nio.ByteBuffer;

/** Strings as bytes of which no two are the same: UTF-16, since UTF-8 makes one of all lone surrogates. */
final class Text {

    private Text() {
    }

    static byte[] bytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }
}
