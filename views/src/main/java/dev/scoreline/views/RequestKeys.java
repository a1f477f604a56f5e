package dev.scoreline.views;

import java.time.Duration;
import java.time.Instant;

/**
 * Remembers for a day what requests with a key were answered, so that a repeat is answered the same.
 *
 * <p>Times are those of whoever asks: claims of processes whose clocks differ expire that much earlier or later.
 */
public interface RequestKeys {

    /** How long a key is remembered. */
    Duration KEPT = Duration.ofHours(24);

    /** After which a claim without an answer is taken to be that of somebody who died. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /** The longest body that is kept, in characters; a longer answer is {@link #release}d instead. */
    int LONGEST_BODY = 256 * 1024;

    /**
     * Wants to carry out a request; at most one of several who want the same at once is granted it.
     *
     * @param digest of everything that makes it this request and no other
     */
    Claim claim(RequestKey key, String digest, Instant now);

    /** Keeps what was answered; does nothing if somebody else holds the key by now. */
    void keep(RequestKey key, String digest, Claim.Granted claim, StoredResponse response, Instant now);

    /** Lets the same request be carried out again at once, and still no other. */
    void release(RequestKey key, String digest, Claim.Granted claim, Instant now);

    /** Forgets the key: nothing was done under it. */
    void forget(RequestKey key, Claim.Granted claim);
}
