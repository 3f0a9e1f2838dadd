package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.value.UnserializableException;
import io.restsession.core.value.ValueCodec;
import io.restsession.core.value.ValueException;
import java.util.Arrays;

/**
 * A live value encoded, to see whether it differs from what is stored. Made and used by one thread, which holds no lock: this
 * may run code of the application.
 */
final class ValueWriting {

    private final ValueForm form;
    private final String key;
    private final Object value;
    private final boolean javaObject;
    private final byte[] before;
    private final byte[] source;
    private final Class<?> readAs;
    private boolean local;

    /**
     * @param before what it is encoded to if nothing has changed; null: it is new
     * @param source what it was read from as that type; null if the application set it
     */
    ValueWriting(ValueForm form, String key, Object value, boolean javaObject, byte[] before, byte[] source, Class<?> readAs) {
        this.form = form;
        this.key = key;
        this.value = value;
        this.javaObject = javaObject;
        this.before = before;
        this.source = source;
        this.readAs = readAs;
    }

    String key() {
        return key;
    }

    Object value() {
        return value;
    }

    /** Whether the store has nothing by this name, as far as is known here. */
    boolean isNew() {
        return before == null;
    }

    /** Whether it turned out that it can't be stored. */
    boolean isLocal() {
        return local;
    }

    /**
     * What has to be written.
     *
     * @return the encoded value, or null if the store has it already, or it can't be stored
     */
    byte[] change() {
        try {
            byte[] now = javaObject ? form.encodeObject(key, value) : words(form.codec(), value, source, readAs);
            return Arrays.equals(now, before) ? null : now;
        } catch (UnserializableException e) {
            local = true;
            form.staysLocal(key, e);
            return null;
        } catch (ValueException e) {
            // It could be stored when it was set, and something was put inside it since. The application is past hearing of it.
            Log.warnOnce("encode " + key + ' ' + e.getMessage(), "Session value '" + key + "' can't be stored any more and stays as it"
                + " was: " + e.getMessage());
            return null;
        }
    }

    /** The value encoded. What was only read may come back in other words (a bean leaves out what it does not know): its own. */
    static byte[] words(ValueCodec codec, Object value, byte[] source, Class<?> readAs) {
        byte[] now = codec.encode(value);
        boolean onlyRead = source != null && (Arrays.equals(now, source) || Arrays.equals(now, codec.encode(codec.decode(source, readAs))));
        return onlyRead ? source : now;
    }
}
