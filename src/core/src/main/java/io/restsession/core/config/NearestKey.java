package io.restsession.core.config;

/** Finds the key that somebody may have meant. */
final class NearestKey {

    private NearestKey() {
    }

    /** The key whose name is written most like this one, whatever the case and the punctuation. */
    static Key<?> to(String name) {
        String wanted = LettersAndDigits.of(name);
        String prefix = LettersAndDigits.of(Keys.PREFIX);
        if (wanted.startsWith(prefix)) {
            wanted = wanted.substring(prefix.length());
        }
        Key<?> nearest = null;
        int least = Integer.MAX_VALUE;
        for (Key<?> key : Keys.all()) {
            int distance = distance(wanted, key.name());
            if (distance < least) {
                nearest = key;
                least = distance;
            }
        }
        return nearest;
    }

    /** Somebody who wrote only what stands behind the dot is nearly right. */
    private static int distance(String wanted, String name) {
        int whole = 2 * edits(wanted, LettersAndDigits.of(name));
        int dot = name.lastIndexOf('.');
        return dot < 0 ? whole : Math.min(whole, 2 * edits(wanted, LettersAndDigits.of(name.substring(dot))) + 1);
    }

    /** The least number of characters to add, drop or replace (Levenshtein), by rows of Wagner and Fischer's table. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(diagonal, row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
