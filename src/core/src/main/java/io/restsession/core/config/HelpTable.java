package io.restsession.core.config;

import java.util.Collection;

/** The catalogue as a table for a terminal. */
final class HelpTable {

    private static final int WIDTH = 120;
    private static final String GAP = "  ";

    private final StringBuilder text = new StringBuilder(4096);
    private final int indent;

    private HelpTable(Collection<Key<?>> keys) {
        int longest = 0;
        for (Key<?> key : keys) {
            longest = Math.max(longest, key.toString().length());
        }
        indent = longest + 2 * GAP.length();
    }

    static String of(Collection<Key<?>> keys) {
        HelpTable table = new HelpTable(keys);
        for (Key<?> key : keys) {
            table.add(key);
        }
        return table.text.toString();
    }

    private void add(Key<?> key) {
        text.append(GAP).append(key);
        pad(indent - GAP.length() - key.toString().length());
        cell(key.meaning());
        pad(indent);
        cell(key.type().allowed() + "; default: " + key.defaultInWords());
    }

    /** Breaks lines between words. */
    private void cell(String words) {
        int room = WIDTH - indent;
        int start = 0;
        while (words.length() - start > room) {
            int space = words.lastIndexOf(' ', start + room);
            text.append(words, start, space).append('\n');
            pad(indent);
            start = space + 1;
        }
        text.append(words, start, words.length()).append('\n');
    }

    private void pad(int blanks) {
        for (int i = 0; i < blanks; i++) {
            text.append(' ');
        }
    }
}
