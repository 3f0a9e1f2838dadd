package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.value.JavaValues;
import io.restsession.core.value.UnserializableException;
import io.restsession.core.value.ValueCodec;
import io.restsession.core.value.ValueException;
import java.util.Arrays;

/** One value of a session: what is stored of it, what the application holds of it, and whether the two differ. Not thread-safe. */
final class LiveValue {

    /** Stands for what is stored and can't be opened: no value is encoded like this. */
    private static final byte[] UNOPENED = {};

    private final ValueForm form;
    private final String key;

    /** As the store has it; null if it is not there. */
    private byte[] sealed;

    /** The same, unsealed once somebody has looked at it. */
    private byte[] stored;

    /** What the value was read from, and as which type; null if the application set it. */
    private byte[] source;
    private Class<?> readAs = Object.class;

    /** What the value is encoded to while it is as it is stored, where it keeps its Java class; null: not known. */
    private byte[] unchanged;

    private Object value;

    /** The value of which {@link #change} told last. */
    private Object told;
    private State state;

    /** It was set as an attribute, and keeps its Java class. */
    private boolean javaObject;

    /** Somebody may have changed something inside it since it was last known to be as it is stored. */
    private boolean touched;

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
            open();
        }
        if (!keepsClass || newValue != value) {
            unchanged = null;
        }
        value = newValue;
        state = State.LIVE;
        source = null;
        javaObject = keepsClass;
        touched = true;
    }

    /** Whether the application can see it. */
    boolean isReadable() {
        if (state == State.ENCODED) {
            read();
        }
        return state != State.UNREADABLE;
    }

    Object get() {
        if (!isReadable()) {
            return null;
        }
        touched = true;
        return value;
    }

    /** As the given type; what it is converted to becomes the live value. Null if it can't be. */
    <V> V get(Class<V> type) {
        boolean unread = state == State.ENCODED;
        if (!isReadable()) {
            return null;
        }
        touched = true;
        try {
            if (type.isInstance(value)) {
                return type.cast(value);
            }
            return javaObject ? form.codec().convert(value, type) : readAs(type, unread ? stored : words());
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

    /** Whether the store holds something by its name, readable or not. */
    boolean isStored() {
        return sealed != null;
    }

    /** Whether it can't be stored, and what the store holds by its name has to go. */
    boolean isLocal() {
        return state == State.LOCAL;
    }

    /**
     * What has to be written.
     *
     * @return the encoded value, or null if the store has it already
     */
    byte[] change() {
        if (!touched || state != State.LIVE || source != null && source == stored && JavaValues.isImmutable(value)) {
            return null;
        }
        try {
            told = value;
            byte[] words = javaObject ? form.encodeObject(key, value) : words();
            return Arrays.equals(words, unchanged == null ? stored : unchanged) ? null : words;
        } catch (UnserializableException e) {
            state = State.LOCAL;
            form.staysLocal(key, e);
            return null;
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

    /**
     * A change was written. What was set or changed meanwhile is measured against it the next time.
     *
     * @param asStored the same, as the store has it
     */
    void committed(byte[] written, byte[] asStored) {
        stored = written;
        sealed = asStored;
        unchanged = null;
        source = told == value && JavaValues.isImmutable(value) ? written : source;
        told = null;
    }

    /** What the store held by its name is gone from there. */
    void removed() {
        stored = null;
        sealed = null;
        unchanged = null;
    }

    /** Nobody works with it any more, and it is as it is stored: only who looks at it again can change it. */
    void untouch() {
        touched = false;
    }

    /** The record was loaded again. What another node has written counts, unless there is something of ours to be written. */
    void loadedAgain(byte[] now) {
        if (Arrays.equals(now, sealed)) {
            // One array for both, where the store keeps its own.
            stored = stored == sealed ? now : stored;
            source = source == sealed ? now : source;
            sealed = now;
            return;
        }
        boolean ours = change() != null;
        sealed = now;
        stored = now;
        unchanged = null;
        if (ours) {
            open();
        } else {
            state = State.ENCODED;
            value = null;
            source = null;
            readAs = Object.class;
            touched = false;
        }
    }

    /**
     * The record was loaded again, and has nothing by its name.
     *
     * @return whether it is to stay all the same: it is yet to be written, or can't be
     */
    boolean staysUnstored() {
        boolean stays = state == State.LOCAL || change() != null || !isStored();
        removed();
        return stays;
    }

    private void read() {
        if (!open()) {
            state = State.UNREADABLE;
            return;
        }
        try {
            javaObject = JavaValues.isJava(stored);
            value = javaObject ? form.decodeObject(key, stored) : form.codec().decode(stored);
            unchanged = javaObject ? form.unchanged(value, stored) : null;
            source = stored;
            state = State.LIVE;
        } catch (ValueException e) {
            state = State.UNREADABLE;
            Log.warnOnce("read " + key + ' ' + e.getMessage(), "Session value '" + key
                + "' can't be read here and counts as absent; it stays in the store: " + e.getMessage());
        }
    }

    private boolean open() {
        byte[] opened = form.open(key, sealed);
        stored = opened == null ? UNOPENED : opened;
        return opened != null;
    }
}
