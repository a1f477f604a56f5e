package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.identity.CreationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The configuration of one account as it stands; a value, which every accepted event succeeds by another.
 *
 * <p>Of a scorecard's past revisions only the ids are kept: their content is in the history and in the views.
 *
 * @param version how many events were accepted
 * @param position of the last event that was accepted
 * @param lines by base id
 * @param creations what each creation made last, so that its repeat is known again
 */
public record Configuration(
        long version,
        long position,
        Counters counters,
        SortedMap<ResourceKey, Kept> resources,
        SortedMap<Long, Line> lines,
        SortedMap<CreationId, Creation> creations) {

    static final Configuration EMPTY = new Configuration(
            0,
            -1,
            new Counters(0, 0, 0, 0),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());

    /**
     * A resource as it stands.
     *
     * @param version how many accepted events changed it
     * @param last the last of them
     * @param firstAcceptedAt when it was made
     * @param deletedAt absent while it lives
     */
    public record Kept(
            Resource resource,
            long version,
            Acceptance last,
            Instant firstAcceptedAt,
            @Nullable Instant deletedAt) {}

    /** The last ids given out. */
    public record Counters(long base, long revision, long section, long criterion) {}

    /**
     * What a creation made last.
     *
     * @param times how often it made something, each time after the last was deleted
     */
    public record Creation(ResourceKey made, int times) {}

    public Configuration {
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
        creations = Collections.unmodifiableSortedMap(new TreeMap<>(creations));
    }

    public @Nullable Resource find(ResourceKey key) {
        Kept kept = resources.get(key);
        return kept == null ? null : kept.resource();
    }

    /** At most so many bytes are stored of it. */
    public long footprint() {
        return Footprint.of(this, true);
    }

    /** All resources of one kind, deleted ones included. */
    public <R extends Resource> List<R> all(Class<R> type) {
        return resources.values().stream()
                .map(Kept::resource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
