package dev.scoreline.ingest.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Draws what must be guessed by nobody. */
final class IssuedSecret {

    private static final int SID_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private IssuedSecret() {}

    static String keySid() {
        return "SK" + HexFormat.of().formatHex(random(SID_BYTES));
    }

    /** It begins with what tells scanners of repositories and logs what they found. */
    static String ofKey() {
        return "slk_" + text();
    }

    static String ofAccount() {
        return "slt_" + text();
    }

    private static String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
