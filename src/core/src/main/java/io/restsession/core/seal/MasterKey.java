package io.restsession.core.seal;

import io.restsession.core.crypto.Hmac;
import java.nio.charset.StandardCharsets;

/** What follows from one secret for sealing; nothing that follows from it for signing tells of this. Immutable. */
final class MasterKey {

    /** No message that is signed is like this: those have a line break in them. */
    private static final byte[] LABEL = "rest-session sealed values".getBytes(StandardCharsets.US_ASCII);

    private final Hmac derivation;

    MasterKey(byte[] secret) {
        derivation = new Hmac(new Hmac(secret).of(LABEL));
    }

    ValueKey of(byte[] mark) {
        return new ValueKey(derivation.of(mark));
    }
}
