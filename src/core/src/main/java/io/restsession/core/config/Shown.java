package io.restsession.core.config;

/** Text from outside, made fit for one line of a log. */
final class Shown {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NAME = 40;

    private Shown() {
    }

    static String text(String text) {
        return printable(text, LONGEST_TEXT);
    }

    /** A name of a key that nobody knows: it may be a piece of something else, so that less of it is shown. */
    static String name(String name) {
        return printable(name, LONGEST_NAME);
    }

    private static String printable(String text, int longest) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), longest) + 3);
        for (int i = 0; i < text.length() && i < longest; i++) {
            char c = text.charAt(i);
            shown.append(isPrintable(c) ? c : '?');
        }
        return text.length() > longest ? shown.append("...").toString() : shown.toString();
    }

    /** No control characters, line separators, or marks that turn the direction of writing. */
    private static boolean isPrintable(char c) {
        return !Character.isISOControl(c) && (c < '\u2028' || c > '\u202E');
    }
}
