package io.restsession.bench.micro;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The JDK's HMAC-SHA256 of a text as long as a session id, with everything prepared. Used by one thread. */
final class BareSignature {

    private final Mac mac;
    private final byte[] text = "/\n2pMAnt9xZKPEP-Lqnhimas9r".getBytes(StandardCharsets.US_ASCII);

    BareSignature() {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] compute() {
        return mac.doFinal(text);
    }
}
