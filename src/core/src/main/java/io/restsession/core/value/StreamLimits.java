package io.restsession.core.value;

/** How large the Java objects of one value may be. Immutable. */
final class StreamLimits {

    /** More than a thread's stack holds as a rule, which is a bound on its own: what could be written must be readable. */
    private static final long MAX_DEPTH = 5_000;
    private static final long MAX_REFERENCES = 20_000_000;
    private static final long MAX_BYTES = 256L << 20;

    private final long depth;
    private final long references;
    private final long bytes;
    private final long array;

    /** The default ones. */
    StreamLimits() {
        this(MAX_DEPTH, MAX_REFERENCES, MAX_BYTES, Integer.MAX_VALUE);
    }

    private StreamLimits(long depth, long references, long bytes, long array) {
        this.depth = depth;
        this.references = references;
        this.bytes = bytes;
        this.array = array;
    }

    /**
     * These, but for one.
     *
     * @param text {@code name=number}
     * @throws IllegalArgumentException if there is no such bound, or no such number
     */
    StreamLimits with(String text) {
        int equals = text.indexOf('=');
        long value = number(text, text.substring(equals + 1));
        switch (text.substring(0, equals)) {
            case "maxdepth":
                return new StreamLimits(value, references, bytes, array);
            case "maxrefs":
                return new StreamLimits(depth, value, bytes, array);
            case "maxbytes":
                return new StreamLimits(depth, references, value, array);
            case "maxarray":
                return new StreamLimits(depth, references, bytes, value);
            default:
                throw new IllegalArgumentException('"' + text + "\" is none of maxdepth=, maxrefs=, maxbytes= and maxarray=");
        }
    }

    private static long number(String text, String digits) {
        try {
            long value = Long.parseLong(digits);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException('"' + text + "\" has no number after the =");
    }

    /** How deep objects may be nested. */
    long depth() {
        return depth;
    }

    /** How many references there may be, null and repeated ones too. */
    long references() {
        return references;
    }

    /** How long the stream may be. */
    long bytes() {
        return bytes;
    }

    /** How long an array may be. */
    long array() {
        return array;
    }
}
