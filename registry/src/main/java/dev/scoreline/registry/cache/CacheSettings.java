package dev.scoreline.registry.cache;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How long answers of a registry are believed.
 *
 * @param latest for the newest version of a subject; null for ever
 * @param missingId how long an unknown id is not asked for again; zero to ask every time
 * @param missingSchema how long a schema that is not registered is not looked up again; zero to ask every time
 * @param maxEntries of each kind
 * @param file where ids and schemas outlive the process; null for nowhere
 */
public record CacheSettings(
        @Nullable Duration latest,
        Duration missingId,
        Duration missingSchema,
        int maxEntries,
        @Nullable Path file) {

    public CacheSettings {
        if (maxEntries < 1) {
            throw new IllegalArgumentException("Expected room for at least one cached entry, found " + maxEntries
                    + ": check max.schemas.per.subject");
        }
    }

    /** Believes ids for ever, remembers an unknown id for half a minute, and keeps nothing on disk. */
    public static CacheSettings defaults() {
        return new CacheSettings(null, Duration.ofSeconds(30), Duration.ZERO, 10_000, null);
    }
}
