package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.value.ValueCodec;
import io.restsession.core.value.ValueException;
import java.util.Arrays;

/** One value of a session: what is stored of it, what the application holds of it, and whether the two differ. Not thread-safe. */
final class LiveValue {

    /** Stands for what is stored and can't be opened: no value is encoded like this. */
    private static final byte[] UNOPENED = {};

    private final ValueForm form;
    private final String key;

    /** As in the store, unsealed once somebody has looked at it; null if it is not there yet. */
    private byte[] stored;

    /** What the value was read from, and as which type; null if the application set it. */
    private byte[] source;
    private Class<?> readAs = Object.class;

    private Object value;
    private State state;

    private enum State {
        /** Nobody has looked at it. */
        ENCODED,
        /** Read or set by the application, and possibly changed inside. */
        LIVE,
        /** Stored in a way that this node can't read; left alone. */
        UNREADABLE
    }

    private LiveValue(ValueForm form, String key, byte[] stored, Object value, State state) {
        this.form = form;
        this.key = key;
        this.stored = stored;
        this.value = value;
        this.state = state;
    }

    static LiveValue loaded(ValueForm form, String key, byte[] stored) {
        return new LiveValue(form, key, stored, null, State.ENCODED);
    }

    static LiveValue added(ValueForm form, String key, Object value) {
        return new LiveValue(form, key, null, value, State.LIVE);
    }

    void set(Object newValue) {
        if (state == State.ENCODED) {
            // It is what the new one is compared with when it is written.
            open();
        }
        value = newValue;
        state = State.LIVE;
        source = null;
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
        boolean unread = state == State.ENCODED;
        if (!isReadable()) {
            return null;
        }
        try {
            return type.isInstance(value) ? type.cast(value) : readAs(type, unread ? stored : words());
        } catch (ValueException e) {
            Log.warnOnce("convert " + key + ' ' + type.getName(), "Session value '" + key + "' can't be read as " + type.getName()
                + " and counts as absent: " + e.getMessage());
            return null;
        }
    }

    /** From the bytes and not from the value: what was read as one type lacks what only another one knows. */
    private <V> V readAs(Class<V> type, byte[] from) {
        V converted = form.codec().decode(from, type);
        if (!ValueCodec.isImmutable(converted)) {
            value = converted;
            source = from;
            readAs = type;
        }
        return converted;
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
        if (state != State.LIVE || source != null && source == stored && ValueCodec.isImmutable(value)) {
            return null;
        }
        try {
            byte[] words = words();
            return Arrays.equals(words, stored) ? null : words;
        } catch (ValueException e) {
            // It could be stored when it was set, and something was put inside it since. The application is past hearing of it.
            Log.warnOnce("encode " + key + ' ' + e.getMessage(), "Session value '" + key + "' can't be stored any more and stays as it was: "
                + e.getMessage());
            return null;
        }
    }

    /** The value encoded. What was only read may come back in other words (a bean leaves out what it does not know): its own. */
    private byte[] words() {
        ValueCodec codec = form.codec();
        byte[] now = codec.encode(value);
        boolean onlyRead = source != null && (Arrays.equals(now, source) || Arrays.equals(now, codec.encode(codec.decode(source, readAs))));
        return onlyRead ? source : now;
    }

    /** A change was written. What was set or changed meanwhile is measured against it the next time. */
    void committed(byte[] written) {
        stored = written;
    }

    private void read() {
        if (!open()) {
            state = State.UNREADABLE;
            return;
        }
        try {
            value = form.codec().decode(stored);
            source = stored;
            state = State.LIVE;
        } catch (ValueException e) {
            state = State.UNREADABLE;
            Log.warnOnce("read " + key + ' ' + e.getMessage(), "Session value '" + key
                + "' can't be read here and counts as absent; it stays in the store: " + e.getMessage());
        }
    }

    private boolean open() {
        byte[] opened = form.open(key, stored);
        stored = opened == null ? UNOPENED : opened;
        return opened != null;
    }
}
