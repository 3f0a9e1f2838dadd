package io.restsession.core.value;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;

/**
 * Turns values into bytes and back. Null, strings, boxed numbers, booleans and characters, {@link java.math.BigInteger},
 * {@link java.math.BigDecimal} and the values of {@code java.time} keep their Java type; everything else is JSON, and
 * comes back as maps, lists, strings and numbers, or as a bean if one is asked for.
 *
 * <p>Thread-safe. Costs nothing until it is used, and loads Jackson for the first value that is JSON.
 */
public final class ValueCodec {

    /** Whether nothing inside a value can change in place, so that it need not be compared with what was stored. */
    public static boolean isImmutable(Object value) {
        return Tag.of(value) != Tag.JSON;
    }

    /** Whether what is encoded so is neither JSON nor a Java object; so is what is malformed. */
    public static boolean isScalar(byte[] bytes) {
        return bytes.length == 0 || bytes[0] != Tag.JSON && bytes[0] != Tag.JAVA;
    }

    /**
     * A value as bytes. The same bytes for the same unchanged value.
     *
     * @param value the value, or null
     * @return the bytes; shared, must not be changed
     * @throws ValueException if it cannot be written as JSON, or other threads keep changing it
     */
    public byte[] encode(Object value) {
        byte tag = Tag.of(value);
        switch (tag) {
            case Tag.STRING:
                return Strings.encode((String) value);
            case Tag.JSON:
                return JsonValues.write(value, JsonForm.STORED);
            default:
                return Scalars.encode(tag, value);
        }
    }

    /**
     * The value that was encoded; JSON as maps, lists, strings, numbers and booleans.
     *
     * @return the value, or null if null was encoded
     * @throws ValueException if the bytes are not a value, or a Java object, which {@link JavaValues} reads
     */
    public Object decode(byte[] bytes) {
        return tagOf(bytes) == Tag.JSON ? JsonValues.read(bytes, Object.class) : decodeScalar(bytes);
    }

    /**
     * The value that was encoded, as the given type. Better than to decode and convert, which loses the digits of a
     * {@link java.math.BigDecimal} inside a bean that are too many for a double.
     *
     * @return the value, or null if null was encoded
     * @throws ValueException if the bytes are not a value, not one of this type, or a Java object
     */
    public <V> V decode(byte[] bytes, Class<V> type) {
        return tagOf(bytes) == Tag.JSON ? JsonValues.read(bytes, boxed(type)) : convert(decodeScalar(bytes), type);
    }

    /**
     * A value as another type, by way of JSON where it is not of that type already.
     *
     * @param value the value, or null
     * @param type  the type; a primitive one counts as its box
     * @return the value itself if it is an instance of the type; null for null
     * @throws ValueException if it has no value of that type
     */
    public <V> V convert(Object value, Class<V> type) {
        Class<V> boxed = boxed(type);
        if (value == null || boxed.isInstance(value)) {
            return boxed.cast(value);
        }
        return JsonValues.read(JsonValues.write(value, JsonForm.STORED), boxed);
    }

    /**
     * A value as JSON text, as other programs read it.
     *
     * @throws ValueException as {@link #encode}
     */
    public String json(Object value) {
        byte[] json = JsonValues.write(value, JsonForm.STANDARD);
        return new String(json, 1, json.length - 1, StandardCharsets.UTF_8);
    }

    private static byte tagOf(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw new ValueException("A stored value is empty.");
        }
        return bytes[0];
    }

    private static Object decodeScalar(byte[] bytes) {
        byte tag = bytes[0];
        if (tag == Tag.JAVA) {
            throw new ValueException("A stored value is a Java object: it needs the web application's classes to be read.");
        }
        try {
            if (tag == Tag.STRING) {
                return Strings.decodeUtf8(bytes);
            }
            if (tag == Tag.STRING_OF_CHARS) {
                return Strings.decodeChars(bytes);
            }
            ByteBuffer payload = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
            Object value = Scalars.decode(tag, payload);
            if (payload.hasRemaining()) {
                throw malformed(tag);
            }
            return value;
        } catch (CharacterCodingException | BufferUnderflowException | NumberFormatException | DateTimeException
            | ArithmeticException e) {
            throw malformed(tag);
        }
    }

    private static ValueException malformed(byte tag) {
        return new ValueException("A stored value (of kind '" + (char) tag + "') is malformed.");
    }

    @SuppressWarnings("unchecked")
    private static <V> Class<V> boxed(Class<V> type) {
        if (!type.isPrimitive()) {
            return type;
        }
        return (Class<V>) (type == int.class ? Integer.class
            : type == long.class ? Long.class
            : type == boolean.class ? Boolean.class
            : type == double.class ? Double.class
            : type == float.class ? Float.class
            : type == short.class ? Short.class
            : type == byte.class ? Byte.class
            : type == char.class ? Character.class
            : Void.class);
    }
}
