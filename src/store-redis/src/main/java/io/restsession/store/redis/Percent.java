package io.restsession.store.redis;

import java.io.ByteArrayOutputStream;

/** What is written with a percent sign in a URL. A plus sign is one. */
final class Percent {

    private Percent() {
    }

    /** Null where a percent sign stands before anything but a byte of UTF-8. */
    static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int from = 0;
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', from)) {
            Text.append(bytes, text.substring(from, at));
            int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
            int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.write(high << 4 | low);
            from = at + 3;
        }
        Text.append(bytes, text.substring(from));
        return Text.read(bytes.toByteArray(), 0, bytes.size());
    }
}
