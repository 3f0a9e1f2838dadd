package io.restsession.core.config;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets that ids can be signed with. */
public final class SigningSecret {

    /** As long as an HMAC-SHA256: more adds nothing, less takes something away. */
    static final int BYTES = 32;

    private SigningSecret() {
    }

    /** A new secret: 32 random bytes in 43 URL-safe characters, fit for {@code rest.session.secret} in every source. */
    public static String generate() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
