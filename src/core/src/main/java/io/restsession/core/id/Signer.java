package io.restsession.core.id;

import io.restsession.core.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/**
 * Signs ids with HMAC-SHA256 and verifies them: the first secret signs, all verify, so that secrets can be rotated. The
 * signature covers the session space too, so that an id issued by one web application is forged in every other.
 * Thread-safe.
 */
public final class Signer {

    private final Hmac[] keys;

    /** @param secrets at least one; the first signs */
    public Signer(List<byte[]> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("no secret to sign with");
        }
        keys = new Hmac[secrets.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = new Hmac(secrets.get(i));
        }
    }

    /** The signature of an id in a session space: 43 URL-safe characters. */
    public String sign(String space, String id) {
        return new String(encoded(keys[0].of(message(space, id))), StandardCharsets.ISO_8859_1);
    }

    /** Whether this is the signature of that id in that space under any of the secrets. Takes as long right as wrong. */
    public boolean verifies(String space, String id, String signature) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        byte[] message = message(space, id);
        boolean genuine = false;
        for (Hmac key : keys) {
            genuine |= MessageDigest.isEqual(encoded(key.of(message)), given);
        }
        return genuine;
    }

    private static byte[] message(String space, String id) {
        return (space + '\n' + id).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encoded(byte[] code) {
        return Base64.getUrlEncoder().withoutPadding().encode(code);
    }
}
