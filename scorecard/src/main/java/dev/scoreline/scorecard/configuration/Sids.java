package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.identity.CreationId;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names what the Flex family creates. The first thing a creation makes bears the creation's own digits, the next one,
 * made after the first was deleted, a digest of them: no state and no chance is needed for either.
 */
final class Sids {
    private static final int DIGITS = 32;

    private Sids() {}

    static ExternalSid of(String prefix, CreationId creation, int times) {
        return new ExternalSid(prefix + (times == 0 ? creation.digits() : digest(creation + "/" + times)));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", impossible);
        }
    }
}
