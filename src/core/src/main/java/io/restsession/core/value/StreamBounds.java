package io.restsession.core.value;

/**
 * Keeps one stream within its limits while it is read. An array may not be longer than the stream could fill, whatever length the
 * stream says: memory is taken before the elements are looked for. Not thread-safe.
 */
final class StreamBounds {

    /** Slots of a hash table for each byte of the stream: half empty, and the smallest table is not small. */
    private static final long SLOTS_PER_BYTE = 8;

    /** What a small stream may have too. */
    private static final long SPARE_SLOTS = 1_000_000;

    private final StreamLimits limits;
    private final long length;
    private long primitiveBytes;
    private long slots;
    private String exceeded;

    /** @param length of the stream, in bytes */
    StreamBounds(StreamLimits limits, long length) {
        this.limits = limits;
        this.length = length;
    }

    /** Which one, in words; null: none so far. */
    String exceeded() {
        return exceeded;
    }

    /** @param what is too much, in words */
    void exceed(String what) {
        exceeded = what;
    }

    /** Whether the stream is still within its limits. */
    boolean admits(long depth, long references) {
        if (depth > limits.depth()) {
            exceeded = "it is nested deeper than maxdepth=" + limits.depth();
        } else if (references > limits.references()) {
            exceeded = "it has more references than maxrefs=" + limits.references();
        }
        return exceeded == null;
    }

    /** Whether an array may be made that the stream asks for, or that one of the JDK's collections needs for its elements. */
    boolean admitsArray(Class<?> type, long elements) {
        Class<?> element = type.getComponentType();
        if (element.isPrimitive()) {
            primitiveBytes += elements * size(element);
        } else {
            slots += elements;
        }
        if (elements > limits.array()) {
            exceeded = "it has an array longer than maxarray=" + limits.array();
        } else if (primitiveBytes > length || slots > SPARE_SLOTS + SLOTS_PER_BYTE * length) {
            exceeded = "it has longer arrays than it could fill";
        }
        return exceeded == null;
    }

    private static int size(Class<?> primitive) {
        return primitive == long.class || primitive == double.class ? Long.BYTES
            : primitive == int.class || primitive == float.class ? Integer.BYTES
            : primitive == short.class || primitive == char.class ? Short.BYTES
            : 1;
    }
}
