package io.restsession.agent.cli;

import java.nio.charset.CharsetEncoder;

/**
 * Text from elsewhere, made fit for a terminal: what steers one, can't be seen, or turns the direction of writing is written as
 * {@code \}{@code u001B}, and so is what the terminal's character set lacks. Not thread-safe.
 */
final class Printable {

    private static final char ELLIPSIS = '\u2026';

    private final CharsetEncoder encoder;

    Printable(CharsetEncoder encoder) {
        this.encoder = encoder;
    }

    String text(String text) {
        StringBuilder printable = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            append(text.codePointAt(i), printable);
        }
        return printable.toString();
    }

    private void append(int c, StringBuilder to) {
        if (c >= ' ' && c < 0x7f) {
            to.append((char) c);
            return;
        }
        String character = new String(Character.toChars(c));
        if (isVisible(c) && encoder.canEncode(character)) {
            to.append(character);
        } else if (c == ELLIPSIS) {
            to.append("...");
        } else {
            for (int i = 0; i < character.length(); i++) {
                to.append(String.format("\\u%04X", (int) character.charAt(i)));
            }
        }
    }

    private static boolean isVisible(int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.SURROGATE:
            case Character.PRIVATE_USE:
            case Character.UNASSIGNED:
                return false;
            default:
                return true;
        }
    }
}
