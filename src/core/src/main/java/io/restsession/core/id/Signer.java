package io.restsession.core.id;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs ids with HMAC-SHA256 and verifies them: the first secret signs, all verify, so that secrets can be rotated. The
 * signature covers the session space too, so that an id issued by one web application is forged in every other.
 * Thread-safe.
 */
public final class Signer {

    private static final String ALGORITHM = "HmacSHA256";

    private final Key[] keys;

    /** @param secrets at least one; the first signs */
    public Signer(List<byte[]> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("no secret to sign with");
        }
        keys = new Key[secrets.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = new Key(secrets.get(i));
        }
    }

    /** The signature of an id in a session space: 43 URL-safe characters. */
    public String sign(String space, String id) {
        return new String(keys[0].signature(message(space, id)), StandardCharsets.ISO_8859_1);
    }

    /** Whether this is the signature of that id in that space under any of the secrets. Takes as long right as wrong. */
    public boolean verifies(String space, String id, String signature) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        byte[] message = message(space, id);
        boolean genuine = false;
        for (Key key : keys) {
            genuine |= MessageDigest.isEqual(key.signature(message), given);
        }
        return genuine;
    }

    private static byte[] message(String space, String id) {
        return (space + '\n' + id).getBytes(StandardCharsets.UTF_8);
    }

    /** One secret, with a few idle Macs: looking one up and keying it costs many times a signature. */
    private static final class Key {

        private static final int IDLE = 8;

        private final byte[] secret;
        private final AtomicReferenceArray<Mac> idle = new AtomicReferenceArray<>(IDLE);

        Key(byte[] secret) {
            this.secret = secret.clone();
        }

        byte[] signature(byte[] message) {
            int slot = (int) Thread.currentThread().getId() & IDLE - 1;
            Mac mac = idle.getAndSet(slot, null);
            if (mac == null) {
                mac = keyed();
            }
            byte[] signature = Base64.getUrlEncoder().withoutPadding().encode(mac.doFinal(message));
            idle.set(slot, mac);
            return signature;
        }

        private Mac keyed() {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(secret, ALGORITHM));
                return mac;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
            }
        }
    }
}
