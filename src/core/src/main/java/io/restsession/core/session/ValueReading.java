package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.value.JavaValues;
import io.restsession.core.value.ValueCodec;
import io.restsession.core.value.ValueException;

/** A stored value made live. Made and used by one thread, which holds no lock: this may run code of the application. */
final class ValueReading {

    private final String key;
    private final byte[] sealed;
    private final byte[] opened;
    private Object value;
    private byte[] unchanged;
    private boolean readable;

    /** Unseals it. */
    ValueReading(ValueForm form, String key, byte[] sealed) {
        this.key = key;
        this.sealed = sealed;
        opened = form.open(key, sealed);
    }

    /** Decodes it. What can't be counts as absent, and is left in the store for those who can. */
    void decode(ValueForm form) {
        if (opened == null) {
            return;
        }
        try {
            value = isJavaObject() ? form.decodeObject(key, opened) : form.codec().decode(opened);
            unchanged = isJavaObject() ? form.unchanged(value, opened) : null;
            readable = true;
        } catch (ValueException e) {
            Log.warnOnce("read " + key + ' ' + e.getMessage(), "Session value '" + key
                + "' can't be read here and counts as absent; it stays in the store: " + e.getMessage());
        }
    }

    /** Whether to decode it runs no code of the application, nor takes long. */
    boolean isScalar() {
        return opened == null || ValueCodec.isScalar(opened);
    }

    byte[] sealed() {
        return sealed;
    }

    /** Null: it can't be unsealed. */
    byte[] opened() {
        return opened;
    }

    boolean isReadable() {
        return readable;
    }

    Object value() {
        return value;
    }

    boolean isJavaObject() {
        return JavaValues.isJava(opened);
    }

    /** What the value is encoded to as long as nobody changes it, where that is not what it was decoded from; else null. */
    byte[] unchanged() {
        return unchanged;
    }
}
