package io.restsession.core.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. Touches nothing of the JDK's cryptography until it is used. Thread-safe. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    /** Looking a Mac up and keying it costs many times an authentication code. */
    private final Idle<Mac> idle = new Idle<>();

    /** @param key at least one byte; copied */
    public Hmac(byte[] key) {
        this.key = key.clone();
    }

    /** The authentication code of a message: 32 bytes. */
    public byte[] of(byte[] message) {
        Mac mac = idle.take();
        if (mac == null) {
            mac = keyed();
        }
        byte[] code = mac.doFinal(message);
        idle.put(mac);
        return code;
    }

    private Mac keyed() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
        }
    }
}
