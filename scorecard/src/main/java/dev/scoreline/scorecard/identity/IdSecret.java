package dev.scoreline.scorecard.identity;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The secret of one account under which all its ids are derived. It can never change, because the ids would.
 *
 * <p>Safe for any number of threads: the keyed MAC is a prototype that is only ever cloned, never fed. A clone costs a
 * fraction of a microsecond and spares both the look-up of the algorithm and the hashing of the key; a thread-local
 * would save no more and would outlive the account it belongs to.
 */
public final class IdSecret {
    private static final int SHORTEST = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;
    private final Mac prototype;

    private IdSecret(byte[] key) {
        this.key = key;
        this.prototype = keyed(key);
    }

    /** Takes a copy of at least 16 bytes; 32 random ones are recommended. */
    public static IdSecret of(byte[] key) {
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException("Expected an id secret of at least " + SHORTEST + " bytes, found "
                    + key.length + "; generate 32 random bytes once per account and keep them");
        }
        return new IdSecret(key.clone());
    }

    Mac mac() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException foreignProvider) {
            return keyed(key);
        }
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform must offer " + ALGORITHM, impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdSecret that && MessageDigest.isEqual(key, that.key);
    }

    /** One bucket for all: a hash of the key would be a trace of it, and nobody keys a map by secrets. */
    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "IdSecret[redacted]";
    }
}
