package dev.scoreline.api.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each key, which fills at a rate up to a burst.
 *
 * <p>Memory is bounded: whichever key was not seen for longest makes room, and begins with a full bucket should it come
 * back. With as many keys as fit at once nobody gets more than their burst anew by that.
 */
public final class TokenBuckets<K> {

    private static final double NANOS = 1e9;

    private static final class Bucket {
        private double tokens;
        private long filledAt;

        Bucket(double tokens, long now) {
            this.tokens = tokens;
            this.filledAt = now;
        }
    }

    private final Rate rate;
    private final LongSupplier nanos;
    private final Map<K, Bucket> buckets;

    /**
     * Begins with full buckets.
     *
     * @param most how many keys are remembered
     * @param nanos of a clock that never goes back
     */
    public TokenBuckets(Rate rate, int most, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
                return size() > most;
            }
        };
    }

    /** Takes a token: zero when there was one, otherwise how long until there is. */
    public synchronized Duration take(K key) {
        if (rate.isUnlimited()) {
            return Duration.ZERO;
        }
        Bucket bucket = filled(key);
        Duration missing = missing(bucket);
        if (missing.isZero()) {
            bucket.tokens -= 1;
        }
        return missing;
    }

    /** How long until there is a token, without taking it. */
    public synchronized Duration missing(K key) {
        return rate.isUnlimited() || !buckets.containsKey(key) ? Duration.ZERO : missing(filled(key));
    }

    synchronized int size() {
        return buckets.size();
    }

    private Bucket filled(K key) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(key, fresh -> new Bucket(rate.burst(), now));
        bucket.tokens = Math.min(rate.burst(), bucket.tokens + (now - bucket.filledAt) / NANOS * rate.perSecond());
        bucket.filledAt = now;
        return bucket;
    }

    private Duration missing(Bucket bucket) {
        return bucket.tokens >= 1
                ? Duration.ZERO
                : Duration.ofNanos((long) Math.ceil((1 - bucket.tokens) / rate.perSecond() * NANOS));
    }
}
