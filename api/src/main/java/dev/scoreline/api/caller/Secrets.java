package dev.scoreline.api.caller;

import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Compares secrets with their hashes, and pays for each pair only once.
 *
 * <p>What is remembered is an HMAC of user, hash and secret under a key that lives as long as the process: a dump of
 * the memory is of no use elsewhere, and when the hash changes, what was remembered of the old one fits nothing any
 * more. Refusals are remembered apart, so that guesses never push out who is known.
 */
final class Secrets {

    private static final int REMEMBERED = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String HMAC = "HmacSHA256";

    /** Compared with when there is no such account or key, so that the answer takes as long as if there were. */
    private final String nobody = SecretHash.of("nobody's");

    private final SecretKeySpec key = randomKey();
    private final Remembered verified = new Remembered(REMEMBERED);
    private final Remembered refused = new Remembered(REMEMBERED);
    /** Half of the processors at most, so that guessing slows nobody down who is known. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /**
     * Whether the secret fits; without a hash none does.
     *
     * @param user whose secret it would be; a refusal is remembered for them alone, or the speed of the next would tell
     *     which names have no hash of their own
     * @param beforeGuess called before anything is compared that was not seen to fit before; may refuse
     */
    boolean fit(String user, @Nullable String hash, String secret, Runnable beforeGuess) {
        String compared = hash == null ? nobody : hash;
        ByteBuffer pair = fingerprint(user, compared, secret);
        if (verified.holds(pair)) {
            return hash != null;
        }
        beforeGuess.run();
        return !refused.holds(pair) && compare(compared, secret, pair) && hash != null;
    }

    private boolean compare(String hash, String secret, ByteBuffer pair) {
        takeTurn();
        try {
            boolean fits = SecretHash.verify(hash, secret);
            (fits ? verified : refused).add(pair);
            return fits;
        } finally {
            hashing.release();
        }
    }

    private void takeTurn() {
        try {
            if (hashing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(Problem.unavailable(
                "Too many credentials are being checked at this moment; send the same again.", Duration.ofSeconds(1)));
    }

    private ByteBuffer fingerprint(String user, String hash, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            for (String part : List.of(user, hash)) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return ByteBuffer.wrap(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)))
                    .asReadOnlyBuffer();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform must offer " + HMAC, impossible);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, HMAC);
    }
}
