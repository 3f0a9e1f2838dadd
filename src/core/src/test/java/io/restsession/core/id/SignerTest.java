package io.restsession.core.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignerTest {

    private static final byte[] ONE = bytes("0123456789abcdef0123456789abcdef-one");
    private static final byte[] TWO = bytes("fedcba9876543210fedcba9876543210-two");

    private final Signer signer = new Signer(List.of(ONE));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Other nodes and later versions must come to the same. */
    @Test
    void itIsTheHmacOfSpaceAndId() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ONE, "HmacSHA256"));
        String expected = Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes("/shop\nan-id")));
        assertEquals(expected, signer.sign("/shop", "an-id"));
        assertEquals(43, expected.length());
        assertTrue(signer.verifies("/shop", "an-id", expected));
    }

    @Test
    void everythingSignedCounts() {
        String signature = signer.sign("/shop", "an-id");
        assertFalse(signer.verifies("/shop", "an-ie", signature));
        assertFalse(signer.verifies("/blog", "an-id", signature));
        assertFalse(signer.verifies("", "an-id", signature));
        assertFalse(signer.verifies("/shop", "an-id", ""));
        assertFalse(signer.verifies("/shop", "an-id", signature.substring(0, 42)));
        assertFalse(signer.verifies("/shop", "an-id", signature + "="));
        assertFalse(signer.verifies("/shop", "an-id", signature.toUpperCase()));
        assertNotEquals(signature, new Signer(List.of(TWO)).sign("/shop", "an-id"));
    }

    @Test
    void theFirstSecretSignsAndAllVerify() {
        Signer rotated = new Signer(List.of(TWO, ONE));
        assertTrue(rotated.verifies("/", "an-id", signer.sign("/", "an-id")));
        assertEquals(new Signer(List.of(TWO)).sign("/", "an-id"), rotated.sign("/", "an-id"));
        assertFalse(signer.verifies("/", "an-id", rotated.sign("/", "an-id")));
    }

    @Test
    void withoutASecretThereIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Signer(List.of()));
    }

    @Test
    void aSecretChangedLaterChangesNothing() {
        byte[] secret = ONE.clone();
        Signer own = new Signer(List.of(secret));
        secret[0]++;
        assertEquals(signer.sign("/", "an-id"), own.sign("/", "an-id"));
    }

    @Test
    void manyThreads() {
        assertTrue(IntStream.range(0, 20_000).parallel().allMatch(i -> signer.verifies("/", "id" + i, signer.sign("/", "id" + i))));
    }
}
