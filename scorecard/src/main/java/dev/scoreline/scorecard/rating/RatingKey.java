package dev.scoreline.scorecard.rating;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/**
 * Names a rating within its call: the same key again is the same rating, perhaps with another rate.
 *
 * @param idempotencyKey tells apart two ratings that are meant to be two; absent for most
 */
public record RatingKey(
        String extension, Rated rated, @Nullable String idempotencyKey) implements Comparable<RatingKey> {
    private static final Comparator<RatingKey> ORDER = Comparator.comparing(RatingKey::extension)
            .thenComparing(RatingKey::rated)
            .thenComparing(RatingKey::idempotencyKey, Comparator.nullsFirst(Comparator.naturalOrder()));

    public RatingKey {
        if (extension.isEmpty()) {
            throw new IllegalArgumentException("Expected the extension_id of a queue or IVR, found an empty one");
        }
    }

    @Override
    public int compareTo(RatingKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return extension + "/" + rated + (idempotencyKey == null ? "" : "/" + idempotencyKey);
    }
}
