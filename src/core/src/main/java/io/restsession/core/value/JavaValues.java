package io.restsession.core.value;

import java.io.IOException;

/**
 * Turns the values of one web application into bytes and back, so that they keep their Java class: scalars as {@link ValueCodec}
 * has them, everything else by Java serialization, with the application's own classes. Thread-safe.
 *
 * <p>Holds the class loaders weakly: it keeps no application alive. While a value is written or read the thread's context
 * class loader is the application's, as its code is used to.
 */
public final class JavaValues {

    /** How often a value is tried that other threads change while it is written. */
    private static final int ATTEMPTS = 10;

    private static final ValueCodec SCALARS = new ValueCodec();

    private final ApplicationClasses classes;
    private final ObjectFilter filter;
    private final SpareBuffer spare = new SpareBuffer();

    /**
     * @param application of the application's classes; null: it has no classes but the container's
     * @param container   of the container's own classes, for objects of its own that the application can't see; null: none but
     *                    the JDK's
     */
    public JavaValues(ClassLoader application, ClassLoader container, ObjectFilter filter) {
        this.classes = new ApplicationClasses(application, container);
        this.filter = filter;
    }

    /** Whether nothing inside a value can change in place, so that it need not be compared with what was stored. */
    public static boolean isImmutable(Object value) {
        return ImmutableTypes.include(value);
    }

    /** Whether this class reads these bytes, and {@link ValueCodec} does not. */
    public static boolean isJava(byte[] bytes) {
        return bytes != null && bytes.length > 0 && bytes[0] == Tag.JAVA;
    }

    /**
     * A value as bytes. The same bytes for the same unchanged instance.
     *
     * @param value the value, or null
     * @return the bytes; shared, must not be changed
     * @throws UnserializableException if something in it is not serializable, or of a class that {@link #decode} would refuse
     * @throws ValueException          if it can't be serialized for another reason, or other threads keep changing it
     */
    public byte[] encode(Object value) {
        if (Tag.of(value) != Tag.JSON) {
            return SCALARS.encode(value);
        }
        ClassLoader before = classes.enter();
        try {
            return encoded(value);
        } finally {
            classes.leave(before);
        }
    }

    private byte[] encoded(Object value) {
        for (int attempt = 1; ; attempt++) {
            try {
                return written(value);
            } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
                if (attempt == ATTEMPTS || !Causes.isConcurrentChange(e)) {
                    throw JavaFailure.ofWriting(value, e);
                }
                Thread.yield();
            }
        }
    }

    private byte[] written(Object value) throws IOException {
        OutputBuffer buffer = spare.take(filter.limits().bytes());
        try {
            buffer.write(Tag.JAVA);
            JavaOutput out = new JavaOutput(buffer, filter);
            out.writeObject(value);
            out.flush();
            return buffer.toByteArray();
        } finally {
            spare.put(buffer);
        }
    }

    /**
     * The object that was encoded. Another one each time.
     *
     * @param bytes for which {@link #isJava} holds
     * @throws ValueException if it can't be read: a class is gone, changed or refused, a bound exceeded, or it is no object
     */
    public Object decode(byte[] bytes) {
        if (!isJava(bytes)) {
            throw new ValueException("A stored value is not a Java object.");
        }
        if (bytes.length - 1 > filter.limits().bytes()) {
            throw JavaFailure.ofReading("it is of " + (bytes.length - 1) + " bytes, and maxbytes=" + filter.limits().bytes());
        }
        ClassLoader before = classes.enter();
        try {
            return JavaInput.read(bytes, classes, filter);
        } finally {
            classes.leave(before);
        }
    }
}
