package dev.scoreline.scorecard.identity;

import org.jspecify.annotations.Nullable;

import javax.crypto.Mac;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The digest of a natural key: a label for its kind, the account, then each field as four bytes of length (big-endian)
 * and its UTF-8 bytes.
 *
 * <p>The lengths keep ("ab", "c") and ("a", "bc") apart, the label keeps a comment and an answer of equal fields apart,
 * and the length -1, which no text has, keeps an absent field and an empty one apart.
 */
final class KeyDigest {
    private static final int ABSENT = -1;
    /** What a double holds exactly, and so every JSON parser. */
    private static final int SAFE_BITS = 53;

    private final Mac mac;

    KeyDigest(IdSecret secret, String kind, AccountId account) {
        this.mac = secret.mac();
        with(kind).with(account.value());
    }

    KeyDigest with(@Nullable String field) {
        if (field == null) {
            mac.update(length(ABSENT));
        } else {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            mac.update(length(bytes.length));
            mac.update(bytes);
        }
        return this;
    }

    KeyDigest with(@Nullable Long field) {
        return with(field == null ? null : field.toString());
    }

    String hex(int digits) {
        return HexFormat.of().formatHex(mac.doFinal()).substring(0, digits);
    }

    long integer() {
        return ByteBuffer.wrap(mac.doFinal()).getLong() >>> (Long.SIZE - SAFE_BITS);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }
}
