package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.value.JavaValues;
import io.restsession.core.value.UnserializableException;
import io.restsession.core.value.ValueCodec;
import io.restsession.core.value.ValueException;
import java.util.Arrays;

/** How the values of a session, or of all, are stored: encoded, and sealed where the settings say so. Thread-safe. */
final class ValueForm {

    private final ValueCodec codec;
    private volatile SessionSeal seal;

    /** The session as its container sees it; null: no container does, and objects that keep their class can't be read. */
    private final ServedSession served;

    ValueForm(ValueCodec codec, SessionSeal seal, ServedSession served) {
        this.codec = codec;
        this.seal = seal;
        this.served = served;
    }

    /** For a session with this seal. */
    ValueForm with(SessionSeal other, ServedSession of) {
        return other == seal && of == served ? this : new ValueForm(codec, other, of);
    }

    /** The session has another id: this seal opens what the one before opened, and what is sealed from now on. */
    void under(SessionSeal next) {
        if (next != seal) {
            seal = next;
        }
    }

    ValueCodec codec() {
        return codec;
    }

    /** The encoded value in what is stored; null, and said once, if it is not to be trusted or can't be known. */
    byte[] open(String key, byte[] stored) {
        SessionSeal now = seal;
        byte[] encoded = now.open(key, stored);
        if (encoded == null) {
            Log.warnOnce("open " + key, "Session value '" + key + "' counts as absent and stays in the store, because " + now.refusal()
                + '.');
        }
        return encoded;
    }

    /** An attribute, with its class. */
    byte[] encodeObject(String key, Object value) {
        if (!served.tellsActivation(value)) {
            return served.javaValues().encode(value);
        }
        served.view().passivating(key, value);
        try {
            return served.javaValues().encode(value);
        } finally {
            served.view().activated(key, value);
        }
    }

    Object decodeObject(String key, byte[] encoded) {
        if (served == null) {
            return codec.decode(encoded);
        }
        Object value = served.javaValues().decode(encoded);
        if (served.tellsActivation(value)) {
            served.view().activated(key, value);
        }
        return value;
    }

    /**
     * What an object just read is encoded to: not always to what it was read from, as a set's order may change. Null: to
     * that, or not known.
     */
    byte[] unchanged(Object value, byte[] encoded) {
        if (JavaValues.isImmutable(value)) {
            return null;
        }
        try {
            byte[] again = served.javaValues().encode(value);
            return Arrays.equals(again, encoded) ? null : again;
        } catch (ValueException e) {
            return null;
        }
    }

    void staysLocal(String key, UnserializableException cause) {
        served.staysLocal(key, cause);
    }
}
