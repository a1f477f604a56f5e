package dev.scoreline.api.caller;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashes secrets for keeping, and compares with what was kept: PBKDF2 with HMAC-SHA-256 in PHC string form,
 * {@code $pbkdf2-sha256$i=120000$salt$hash}.
 *
 * <p>The secrets that we issue are random and would need no stretching; those that people choose do.
 */
public final class SecretHash {

    private static final int ITERATIONS = 120_000;
    /** Beyond it, a stored hash would be a way to keep us busy. */
    private static final int MOST_ITERATIONS = 2_000_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("\\$pbkdf2-sha256\\$i=([0-9]{1,7})\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretHash() {}

    /** A new hash under a new salt. */
    public static String of(String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("Expected a secret of at least one character, found an empty one");
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$pbkdf2-sha256$i=" + ITERATIONS + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(derive(secret, salt, ITERATIONS));
    }

    /** Whether {@code secret} is what {@code hash} was made of; no secret fits a hash of any other form. */
    public static boolean verify(String hash, String secret) {
        Matcher form = FORM.matcher(hash);
        if (secret.isEmpty() || !form.matches()) {
            return false;
        }
        int iterations = Integer.parseInt(form.group(1));
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            return false;
        }
        try {
            Base64.Decoder bytes = Base64.getDecoder();
            byte[] derived = derive(secret, bytes.decode(form.group(2)), iterations);
            return MessageDigest.isEqual(derived, bytes.decode(form.group(3)));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] derive(String secret, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(secret.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform we run on offers PBKDF2WithHmacSHA256", impossible);
        } finally {
            key.clearPassword();
        }
    }
}
