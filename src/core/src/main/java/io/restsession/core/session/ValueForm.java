package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.value.ValueCodec;

/** How the values of a session, or of all, are stored: encoded, and sealed where the settings say so. Thread-safe. */
final class ValueForm {

    private final ValueCodec codec;
    private final SessionSeal seal;

    ValueForm(ValueCodec codec, SessionSeal seal) {
        this.codec = codec;
        this.seal = seal;
    }

    /** For a session with this seal. */
    ValueForm with(SessionSeal other) {
        return other == seal ? this : new ValueForm(codec, other);
    }

    ValueCodec codec() {
        return codec;
    }

    /** The encoded value in what is stored; null, and said once, if it is not to be trusted or can't be known. */
    byte[] open(String key, byte[] stored) {
        byte[] encoded = seal.open(key, stored);
        if (encoded == null) {
            Log.warnOnce("open " + key, "Session value '" + key + "' counts as absent and stays in the store, because " + seal.refusal() + '.');
        }
        return encoded;
    }
}
