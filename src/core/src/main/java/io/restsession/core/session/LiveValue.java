package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.value.JavaValues;
import io.restsession.core.value.ValueCodec;
import io.restsession.core.value.ValueException;
import java.util.Arrays;

/**
 * One value of a session: what is stored of it, what the application holds of it, and whether the two may differ. Not
 * thread-safe. What runs code of the application, to read a value or to write it, is done by {@link ValueReading} and
 * {@link ValueWriting}, while nobody is kept waiting.
 */
final class LiveValue {

    private final ValueForm form;
    private final String key;

    /** As the store has it; null if it is not there. */
    private byte[] sealed;

    /** The same, unsealed once somebody has looked at it; null where that can't be done. */
    private byte[] stored;

    /** What the value was read from, and as which type; null if the application set it. */
    private byte[] source;
    private Class<?> readAs = Object.class;

    /** What the value is encoded to while it is as it is stored, where that is not what is stored. */
    private byte[] unchanged;

    private Object value;
    private State state;

    /** It was set as an attribute, and keeps its Java class. */
    private boolean javaObject;

    /** Somebody may have changed something inside it since it was last known to be as it is stored. */
    private boolean touched;

    /** What was written last was this value. */
    private Object written;

    private enum State {
        /** Nobody has looked at it. */
        ENCODED,
        /** Read or set by the application, and possibly changed inside. */
        LIVE,
        /** Set by the application, and of a kind that can't be stored: it stays on this node. */
        LOCAL,
        /** Stored in a way that this node can't read; left alone. */
        UNREADABLE
    }

    private LiveValue(ValueForm form, String key, byte[] sealed, State state) {
        this.form = form;
        this.key = key;
        this.sealed = sealed;
        stored = sealed;
        this.state = state;
    }

    static LiveValue loaded(ValueForm form, String key, byte[] sealed) {
        return new LiveValue(form, key, sealed, State.ENCODED);
    }

    static LiveValue added(ValueForm form, String key, Object value, boolean javaObject) {
        LiveValue added = new LiveValue(form, key, null, State.LIVE);
        added.set(value, javaObject);
        return added;
    }

    void set(Object newValue, boolean keepsClass) {
        if (state == State.ENCODED) {
            // It is what the new one is compared with when it is written.
            stored = form.open(key, sealed);
        }
        if (!keepsClass || newValue != value) {
            unchanged = null;
        }
        value = newValue;
        state = State.LIVE;
        source = null;
        javaObject = keepsClass;
    }

    String key() {
        return key;
    }

    /** Somebody looks at it, or sets it. @return whether nobody had since it was last known to be as it is stored */
    boolean touch() {
        boolean first = !touched;
        touched = true;
        return first;
    }

    boolean isTouched() {
        return touched;
    }

    /** Whether nobody has looked at it: {@link #reading()} comes before anything else. */
    boolean isUnread() {
        return state == State.ENCODED;
    }

    ValueReading reading() {
        return new ValueReading(form, key, sealed);
    }

    /** Takes what was read, unless it has become another value meanwhile. */
    void read(ValueReading reading) {
        if (state != State.ENCODED || sealed != reading.sealed()) {
            return;
        }
        state = reading.isReadable() ? State.LIVE : State.UNREADABLE;
        stored = reading.opened();
        source = stored;
        value = reading.value();
        javaObject = reading.isJavaObject();
        unchanged = reading.unchanged();
    }

    /** Whether the application can see it. */
    boolean isReadable() {
        return state == State.LIVE || state == State.LOCAL;
    }

    Object get() {
        return isReadable() ? value : null;
    }

    /**
     * As the given type; what it is converted to becomes the live value.
     *
     * @param untouched whether nobody had looked at it before
     * @return null: it can't be converted
     */
    <V> V get(Class<V> type, boolean untouched) {
        if (!isReadable()) {
            return null;
        }
        try {
            if (type.isInstance(value)) {
                return type.cast(value);
            }
            return javaObject ? form.codec().convert(value, type) : readAs(type, untouched && source != null ? source : words());
        } catch (ValueException e) {
            Log.warnOnce("convert " + key + ' ' + type.getName(), "Session value '" + key + "' can't be read as " + type.getName()
                + " and counts as absent: " + e.getMessage());
            return null;
        }
    }

    private byte[] words() {
        return ValueWriting.words(form.codec(), value, source, readAs);
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

    /** Whether the store holds something by its name, readable or not. */
    boolean isStored() {
        return sealed != null;
    }

    /** Whether it can't be stored, and what the store holds by its name has to go. */
    boolean isLocal() {
        return state == State.LOCAL;
    }

    /** Whether it is an object with its class, which is not the same once it is read again. */
    boolean isObject() {
        return state == State.LIVE && javaObject && !JavaValues.isImmutable(value);
    }

    /** It turned out that it can't be stored. */
    void staysLocal(Object of) {
        if (state == State.LIVE && value == of) {
            state = State.LOCAL;
        }
    }

    /** Whether it may be another than is stored: it has to be encoded to see. */
    boolean mayDiffer() {
        return touched && state == State.LIVE && !(source != null && source == stored && JavaValues.isImmutable(value));
    }

    ValueWriting writing() {
        return new ValueWriting(form, key, value, javaObject, unchanged == null ? stored : unchanged, source, readAs);
    }

    /**
     * A change was written. What was set or changed meanwhile is measured against it the next time.
     *
     * @param asStored the same, as the store has it
     */
    void committed(byte[] bytes, byte[] asStored) {
        stored = bytes;
        sealed = asStored;
        unchanged = null;
        source = written == value && JavaValues.isImmutable(value) ? bytes : source;
        written = null;
    }

    /** What is being written is this. */
    void writes(Object of) {
        written = of;
    }

    /** What the store held by its name is gone from there. */
    void removed() {
        stored = null;
        sealed = null;
        unchanged = null;
    }

    /**
     * Nobody works with it any more, and it is as it is stored: only who looks at it again can change it. What is stored without its
     * class is read again then, so that the next request sees the same on this node as on any other.
     */
    void untouch() {
        touched = false;
        if (state == State.LIVE && !javaObject && sealed != null && !ValueCodec.isImmutable(value)) {
            forget(sealed);
        }
    }

    /** Whether the store has it still as it had. */
    boolean isStoredAs(byte[] now) {
        return Arrays.equals(now, sealed);
    }

    /**
     * The record was loaded again, and has this by its name.
     *
     * @param ours whether there is something of ours yet to be written
     */
    void loadedAgain(byte[] now, boolean ours) {
        if (isStoredAs(now)) {
            // One array for both, where the store keeps its own.
            stored = stored == sealed ? now : stored;
            source = source == sealed ? now : source;
            sealed = now;
            return;
        }
        sealed = now;
        unchanged = null;
        if (ours) {
            stored = form.open(key, now);
        } else {
            forget(now);
        }
    }

    /** What was not written is given up. @return whether anything is left */
    boolean revert() {
        if (state == State.LIVE && touched && sealed != null) {
            forget(sealed);
        }
        return state == State.LOCAL || sealed != null;
    }

    private void forget(byte[] now) {
        stored = now;
        state = State.ENCODED;
        value = null;
        source = null;
        readAs = Object.class;
        touched = false;
    }
}
