package io.restsession.core.id;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Tokens that were found genuine lately: a client sends the same one with every request, and to find out again costs more than all
 * else of a request that reads its session. Of fixed size, a place chosen by characters of the signature, which are random; forged tokens
 * never enter. Thread-safe.
 */
final class VerifiedTokens {

    private static final int PLACE_BITS = 16;

    /** For as many clients at a time; of more, ever more are verified anew each time. Some 200 bytes for each. */
    private static final int PLACES = 1 << PLACE_BITS;

    /** Of a token's end the characters that choose its place, all but the very last, of whose bits two are always the same. */
    private static final int FIRST = 5;
    private static final int LAST = 2;

    /** Spreads bits evenly: 2 to the power of 32, divided by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private final AtomicReferenceArray<Verified> places = new AtomicReferenceArray<>(PLACES);

    private static final class Verified {

        private final String space;
        private final String token;
        private final String id;

        Verified(String space, String token, String id) {
            this.space = space;
            this.token = token;
            this.id = id;
        }
    }

    /** The id in a token; null: it is not known here, and has to be verified. */
    String id(String space, String token) {
        Verified known = token.length() < FIRST ? null : places.get(place(token));
        return known != null && isSame(known.token, token) && known.space.equals(space) ? known.id : null;
    }

    void add(String space, String token, String id) {
        places.set(place(token), new Verified(space, token, id));
    }

    private static int place(String token) {
        int end = token.length();
        int bits = 0;
        for (int i = FIRST; i >= LAST; i--) {
            bits = bits << Byte.SIZE ^ token.charAt(end - i);
        }
        return bits * SPREAD >>> Integer.SIZE - PLACE_BITS;
    }

    /** Takes as long wrong as right, as a signature's comparison does: else its characters could be guessed one by one. */
    private static boolean isSame(String genuine, String given) {
        int length = genuine.length();
        if (given.length() != length) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < length; i++) {
            difference |= genuine.charAt(i) ^ given.charAt(i);
        }
        return difference == 0;
    }
}
