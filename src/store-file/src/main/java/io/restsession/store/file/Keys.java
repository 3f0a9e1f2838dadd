package io.restsession.store.file;

import io.restsession.core.store.SessionRecord;

/**
 * The keys of the maps: a session's holds its space and id, so that neither can run into the other, and sorts by space; its key
 * in the order of expiry begins with the time.
 */
final class Keys {

    private static final int TIME_LENGTH = 16;
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private Keys() {
    }

    static String of(String space, String id) {
        return prefix(space).concat(id);
    }

    /** What the keys of a space's sessions, and no others, begin with. */
    static String prefix(String space) {
        return space.length() + ":" + space;
    }

    /** @return null if the key is none */
    static String space(String key) {
        int colon = key.indexOf(':');
        int end = end(key, colon);
        return end < 0 ? null : key.substring(colon + 1, end);
    }

    /** @param key one that has a space */
    static String id(String key) {
        return key.substring(end(key, key.indexOf(':')));
    }

    private static int end(String key, int colon) {
        // No space's name is longer than a number of nine digits says.
        if (colon <= 0 || colon > 9) {
            return -1;
        }
        int length = 0;
        for (int i = 0; i < colon; i++) {
            int digit = key.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            length = length * 10 + digit;
        }
        int end = colon + 1 + length;
        return end > key.length() ? -1 : end;
    }

    /** @param time epoch milliseconds; what lies before 1970 counts as 1970 */
    static String timed(long time, String key) {
        StringBuilder timed = new StringBuilder(TIME_LENGTH + key.length());
        long positive = Math.max(0, time);
        for (int shift = 60; shift >= 0; shift -= 4) {
            timed.append(DIGITS[(int) (positive >>> shift) & 15]);
        }
        return timed.append(key).toString();
    }

    /** The time of a timed key; {@link SessionRecord#NEVER} if it has none. */
    static long time(String timed) {
        if (timed.length() < TIME_LENGTH) {
            return SessionRecord.NEVER;
        }
        long time = 0;
        for (int i = 0; i < TIME_LENGTH; i++) {
            int digit = Character.digit(timed.charAt(i), 16);
            if (digit < 0) {
                return SessionRecord.NEVER;
            }
            time = time << 4 | digit;
        }
        return time < 0 ? SessionRecord.NEVER : time;
    }

    /** The session's key in a timed one that has a time. */
    static String untimed(String timed) {
        return timed.substring(Math.min(TIME_LENGTH, timed.length()));
    }
}
