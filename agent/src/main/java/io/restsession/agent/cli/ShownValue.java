package io.restsession.agent.cli;

import io.restsession.core.seal.Seals;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.value.JavaValues;
import io.restsession.core.value.ValueCodec;
import io.restsession.core.value.ValueException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectStreamConstants;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A stored value as people read it: its type, and its JSON; of a Java object its class, and nothing that is in it: no object of the store
 * is made here. Immutable.
 */
final class ShownValue {

    /** Decoding and writing more than this may take long. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int MOST_CHARACTERS = 10_000;

    private static final ValueCodec CODEC = new ValueCodec();

    private final String type;
    private final String text;
    private final boolean sealed;

    private ShownValue(String type, String text, boolean sealed) {
        this.type = type;
        this.text = text;
        this.sealed = sealed;
    }

    /** @param seal the session's, with the secrets that are known here */
    static ShownValue of(String name, byte[] stored, SessionSeal seal) {
        boolean sealed = Seals.NONE.open(name, stored) == null;
        byte[] plain = sealed ? seal.open(name, stored) : stored;
        return plain == null
            ? new ShownValue("sealed", "(" + stored.length + " bytes: no secret given here opens it)", true)
            : of(plain, sealed);
    }

    private static ShownValue of(byte[] bytes, boolean sealed) {
        if (JavaValues.isJava(bytes)) {
            return new ShownValue("Java", "(" + bytes.length + " bytes" + classOf(bytes) + ')', sealed);
        }
        if (bytes.length > MOST_BYTES) {
            return new ShownValue("large", "(not shown: " + bytes.length + " bytes)", sealed);
        }
        try {
            Object value = CODEC.decode(bytes);
            return new ShownValue(typeOf(value), cut(CODEC.json(value)), sealed);
        } catch (ValueException e) {
            return new ShownValue("unknown", "(not readable here: " + bytes.length + " bytes"
                + (bytes.length == 0 ? ")" : " of kind '" + (char) (bytes[0] & 0xff) + "')"), sealed);
        }
    }

    String type() {
        return type;
    }

    boolean isSealed() {
        return sealed;
    }

    String text() {
        return text;
    }

    private static String typeOf(Object value) {
        return value == null ? "null"
            : value instanceof Map || value instanceof List ? "JSON"
            : value instanceof ZoneId ? "ZoneId"
            : value.getClass().getSimpleName();
    }

    /** Of an object, array or enum constant; what else a stream may begin with has no class that says much. */
    private static String classOf(byte[] java) {
        int header = 1 + 2 * Short.BYTES;
        if (java.length <= header) {
            return "";
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(java, header, java.length - header))) {
            byte kind = in.readByte();
            boolean hasClass = kind == ObjectStreamConstants.TC_OBJECT || kind == ObjectStreamConstants.TC_ARRAY
                || kind == ObjectStreamConstants.TC_ENUM;
            return hasClass && in.readByte() == ObjectStreamConstants.TC_CLASSDESC ? " of class " + cut(in.readUTF()) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String cut(String json) {
        int end = MOST_CHARACTERS;
        return json.length() <= end ? json : json.substring(0, end) + " (and " + (json.length() - end) + " characters more)";
    }
}
