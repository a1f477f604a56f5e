package dev.scoreline.registry.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Remembers answers, and for a while also refusals, and lets one thread ask while all others that want the same wait.
 *
 * <p>An entry is put in place before the question is asked; whoever put it asks. A failure that is not to be remembered
 * leaves with its entry, so the next caller asks again.
 */
final class Memory<K, V> {

    private static final long FOR_EVER = Long.MAX_VALUE;

    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final Retention retention;
    private final Predicate<RuntimeException> isRemembered;
    private final LongSupplier nanos;

    /**
     * How long entries stay.
     *
     * @param answerNanos for answers; 0 or less for ever
     * @param refusalNanos for remembered refusals; 0 or less not at all
     * @param maxEntries beyond which refusals go first, then anything
     */
    record Retention(long answerNanos, long refusalNanos, int maxEntries) {}

    private static final class Entry<V> {
        private final CompletableFuture<V> value = new CompletableFuture<>();
        private final long bornAt;
        private volatile long lifetime = FOR_EVER;

        Entry(long bornAt) {
            this.bornAt = bornAt;
        }

        boolean isExpired(long now) {
            long allowed = lifetime;
            return allowed != FOR_EVER && now - bornAt >= allowed;
        }
    }

    Memory(Retention retention, Predicate<RuntimeException> isRemembered, LongSupplier nanos) {
        this.retention = retention;
        this.isRemembered = isRemembered;
        this.nanos = nanos;
    }

    V get(K key, Function<K, V> ask) {
        while (true) {
            long now = nanos.getAsLong();
            Entry<V> known = entries.get(key);
            if (known != null && !known.isExpired(now)) {
                return await(known);
            }
            Entry<V> mine = new Entry<>(now);
            boolean placed = known == null ? entries.putIfAbsent(key, mine) == null : entries.replace(key, known, mine);
            if (placed) {
                return fill(key, mine, ask);
            }
        }
    }

    void put(K key, V value) {
        Entry<V> entry = new Entry<>(nanos.getAsLong());
        entry.value.complete(value);
        entries.put(key, entry);
    }

    void forget(K key) {
        entries.remove(key);
    }

    private V fill(K key, Entry<V> mine, Function<K, V> ask) {
        boolean keep = false;
        try {
            V value = ask.apply(key);
            mine.lifetime = retention.answerNanos() > 0 ? retention.answerNanos() : FOR_EVER;
            mine.value.complete(value);
            keep = true;
            return value;
        } catch (RuntimeException refusal) {
            if (retention.refusalNanos() > 0 && isRemembered.test(refusal)) {
                mine.lifetime = retention.refusalNanos();
                keep = true;
            }
            mine.value.completeExceptionally(refusal);
            throw refusal;
        } finally {
            if (!keep) {
                entries.remove(key, mine);
            }
            // Only an Error gets here with the entry open; whoever waits must not wait for ever.
            mine.value.completeExceptionally(new IllegalStateException("Asking for " + key + " ended with an error"));
            shrink();
        }
    }

    private void shrink() {
        if (entries.size() <= retention.maxEntries()) {
            return;
        }
        entries.values().removeIf(entry -> entry.value.isCompletedExceptionally());
        var keys = entries.keySet().iterator();
        while (entries.size() > retention.maxEntries() && keys.hasNext()) {
            keys.next();
            keys.remove();
        }
    }

    private static <V> V await(Entry<V> entry) {
        try {
            return entry.value.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
