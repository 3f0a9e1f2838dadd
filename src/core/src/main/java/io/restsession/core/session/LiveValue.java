package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.value.ValueCodec;
import io.restsession.core.value.ValueException;
import java.util.Arrays;

/** One value of a session: what is stored of it, what the application holds of it, and whether the two differ. Not thread-safe. */
final class LiveValue {

    private final ValueCodec codec;
    private final String key;

    /** As in the store; null if it is not there yet. */
    private byte[] stored;

    private Object value;
    private State state;

    /** The type a stored value was converted to when it was read; null if it was not converted. */
    private Class<?> readAs;

    private enum State {
        /** Nobody has looked at it. */
        ENCODED,
        /** Read, and possibly changed inside. */
        READ,
        /** Set by the application. */
        SET,
        /** Stored in a way that this node can't read; left alone. */
        UNREADABLE
    }

    private LiveValue(ValueCodec codec, String key, byte[] stored, Object value, State state) {
        this.codec = codec;
        this.key = key;
        this.stored = stored;
        this.value = value;
        this.state = state;
    }

    static LiveValue loaded(ValueCodec codec, String key, byte[] stored) {
        return new LiveValue(codec, key, stored, null, State.ENCODED);
    }

    static LiveValue added(ValueCodec codec, String key, Object value) {
        return new LiveValue(codec, key, null, value, State.SET);
    }

    void set(Object newValue) {
        value = newValue;
        state = State.SET;
        readAs = null;
    }

    /** Whether the application can see it. */
    boolean isReadable() {
        if (state == State.ENCODED) {
            read();
        }
        return state != State.UNREADABLE;
    }

    Object get() {
        return isReadable() ? value : null;
    }

    /** As the given type; what it is converted to becomes the live value. Null if it can't be. */
    <V> V get(Class<V> type) {
        if (!isReadable()) {
            return null;
        }
        try {
            V converted = codec.convert(value, type);
            if (converted != value && state == State.READ && !ValueCodec.isImmutable(converted)) {
                value = converted;
                readAs = type;
            } else if (converted != value && state == State.SET && !ValueCodec.isImmutable(converted)) {
                value = converted;
            }
            return converted;
        } catch (ValueException e) {
            Log.warnOnce("convert " + key + ' ' + type.getName(), "Session value '" + key + "' can't be read as " + type.getName()
                + " and counts as absent: " + e.getMessage());
            return null;
        }
    }

    /** Whether the store holds it, readable or not. */
    boolean isStored() {
        return stored != null;
    }

    /**
     * What has to be written.
     *
     * @return the encoded value, or null if the store has it already
     */
    byte[] change() {
        if (state == State.ENCODED || state == State.UNREADABLE || state == State.READ && ValueCodec.isImmutable(value)) {
            return null;
        }
        try {
            return encodedIfChanged();
        } catch (ValueException e) {
            // It could be stored when it was set, and something was put inside it since. The application is past hearing of it.
            Log.warnOnce("encode " + key + ' ' + e.getMessage(), "Session value '" + key + "' can't be stored any more and stays as it was: "
                + e.getMessage());
            return null;
        }
    }

    private byte[] encodedIfChanged() {
        byte[] now = codec.encode(value);
        if (stored == null) {
            return now;
        }
        if (Arrays.equals(now, stored)) {
            return null;
        }
        // What was only read may come back in other words (a bean leaves out a property it does not know); that is no change.
        return state == State.READ && Arrays.equals(now, storedAsRead()) ? null : now;
    }

    /** A change was written. What was set or changed meanwhile is measured against it the next time. */
    void committed(byte[] written) {
        stored = written;
    }

    private byte[] storedAsRead() {
        Object original = codec.decode(stored);
        return codec.encode(readAs == null ? original : codec.convert(original, readAs));
    }

    private void read() {
        try {
            value = codec.decode(stored);
            state = State.READ;
        } catch (ValueException e) {
            state = State.UNREADABLE;
            Log.warnOnce("read " + key + ' ' + e.getMessage(), "Session value '" + key
                + "' can't be read here and counts as absent; it stays in the store: " + e.getMessage());
        }
    }
}
