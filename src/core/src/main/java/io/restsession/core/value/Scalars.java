package io.restsession.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Numbers and characters as bytes: a tag, then the number, big-endian. */
final class Scalars {

    private static final byte[] NULL = {Tag.NULL};
    private static final byte[] TRUE = {Tag.TRUE};
    private static final byte[] FALSE = {Tag.FALSE};

    private Scalars() {
    }

    static byte[] encode(byte tag, Object value) {
        switch (tag) {
            case Tag.NULL:
                return NULL;
            case Tag.TRUE:
                return TRUE;
            case Tag.FALSE:
                return FALSE;
            case Tag.CHARACTER:
                return tagged(tag, Character.BYTES).putChar((Character) value).array();
            case Tag.BYTE:
                return tagged(tag, Byte.BYTES).put((Byte) value).array();
            case Tag.SHORT:
                return tagged(tag, Short.BYTES).putShort((Short) value).array();
            case Tag.INTEGER:
                return tagged(tag, Integer.BYTES).putInt((Integer) value).array();
            case Tag.LONG:
                return tagged(tag, Long.BYTES).putLong((Long) value).array();
            case Tag.FLOAT:
                return tagged(tag, Float.BYTES).putFloat((Float) value).array();
            case Tag.DOUBLE:
                return tagged(tag, Double.BYTES).putDouble((Double) value).array();
            case Tag.BIG_INTEGER:
                byte[] magnitude = ((BigInteger) value).toByteArray();
                return tagged(tag, magnitude.length).put(magnitude).array();
            case Tag.BIG_DECIMAL:
                byte[] unscaled = ((BigDecimal) value).unscaledValue().toByteArray();
                return tagged(tag, Integer.BYTES + unscaled.length).putInt(((BigDecimal) value).scale()).put(unscaled).array();
            default:
                return Times.encode(tag, value);
        }
    }

    static ByteBuffer tagged(byte tag, int length) {
        return ByteBuffer.allocate(1 + length).put(tag);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param from the payload; what is left of it afterwards was too much
     * @throws RuntimeException of several kinds, if the payload is malformed
     */
    static Object decode(byte tag, ByteBuffer from) {
        switch (tag) {
            case Tag.NULL:
                return null;
            case Tag.TRUE:
                return Boolean.TRUE;
            case Tag.FALSE:
                return Boolean.FALSE;
            case Tag.CHARACTER:
                return from.getChar();
            case Tag.BYTE:
                return from.get();
            case Tag.SHORT:
                return from.getShort();
            case Tag.INTEGER:
                return from.getInt();
            case Tag.LONG:
                return from.getLong();
            case Tag.FLOAT:
                return from.getFloat();
            case Tag.DOUBLE:
                return from.getDouble();
            case Tag.BIG_INTEGER:
                return new BigInteger(rest(from));
            case Tag.BIG_DECIMAL:
                int scale = from.getInt();
                return new BigDecimal(new BigInteger(rest(from)), scale);
            default:
                return Times.decode(tag, from);
        }
    }

    static String restAsText(ByteBuffer from) {
        return new String(rest(from), StandardCharsets.US_ASCII);
    }

    private static byte[] rest(ByteBuffer from) {
        byte[] rest = new byte[from.remaining()];
        from.get(rest);
        return rest;
    }
}
