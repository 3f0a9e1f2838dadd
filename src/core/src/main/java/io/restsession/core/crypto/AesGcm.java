package io.restsession.core.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-128 in Galois/counter mode under one key, with a random nonce of 96 bits and a tag of 128. Thread-safe. */
public final class AesGcm {

    /** Not 256 bits: a Java 8 before update 161 refuses those, and all nodes must be able to read. */
    public static final int KEY_BYTES = 16;

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BYTES = 16;

    private static final Idle<Cipher> IDLE = new Idle<>();

    /** Found on first use: reading needs none. */
    private static final class Randomness {
        static final SecureRandom SOURCE = new SecureRandom();
    }

    private final SecretKeySpec key;

    /** @param key {@value #KEY_BYTES} bytes; copied */
    public AesGcm(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Encrypts and authenticates.
     *
     * @param header what stands before it in clear; not authenticated
     * @param beside what is authenticated with it, and has to be given again to decrypt
     * @return the header, the nonce, the encrypted bytes and the tag
     */
    public byte[] encrypt(byte[] header, byte[] beside, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        Randomness.SOURCE.nextBytes(nonce);
        int from = header.length + NONCE_BYTES;
        byte[] encrypted = new byte[from + plain.length + TAG_BYTES];
        System.arraycopy(header, 0, encrypted, 0, header.length);
        System.arraycopy(nonce, 0, encrypted, header.length, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, 0);
            cipher.updateAAD(beside);
            cipher.doFinal(plain, 0, plain.length, encrypted, from);
            IDLE.put(cipher);
            return encrypted;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM can't encrypt", e);
        }
    }

    /**
     * Decrypts what is authentic.
     *
     * @param encrypted anything at all
     * @param header    how long its header is
     * @param beside    as it was given to encrypt it
     * @return the plain bytes; null if not these were encrypted beside this under this key
     */
    public byte[] decrypt(byte[] encrypted, int header, byte[] beside) {
        int from = header + NONCE_BYTES;
        if (encrypted.length < from + TAG_BYTES) {
            return null;
        }
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, encrypted, header);
        try {
            cipher.updateAAD(beside);
            byte[] plain = cipher.doFinal(encrypted, from, encrypted.length - from);
            IDLE.put(cipher);
            return plain;
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private Cipher cipher(int mode, byte[] nonce, int from) {
        try {
            Cipher cipher = IDLE.take();
            if (cipher == null) {
                cipher = Cipher.getInstance("AES/GCM/NoPadding");
            }
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce, from, NONCE_BYTES));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no AES-GCM", e);
        }
    }
}
