package dev.scoreline.views.dynamodb;

import dev.scoreline.views.Place;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A part of a list, from one place to another, in one direction.
 *
 * @param low of the places, inclusive
 * @param high of the places, inclusive
 * @param after a place that is left out itself: where the page before ended
 * @param statuses those to keep; empty: all
 */
record Stretch(
        String low,
        String high,
        boolean ascending,
        @Nullable String after,
        List<String> statuses) {

    /** Below and above every place: of times and escaped ids, and of digests, which begin with one tilde. */
    private static final String LOWEST = "!";

    private static final String HIGHEST = "~~";

    static Stretch between(
            @Nullable Instant from,
            @Nullable Instant to,
            boolean ascending,
            @Nullable String after,
            List<String> statuses) {
        // The place of a time alone sorts before every row of that time: inclusive below, exclusive above.
        String low = from == null ? LOWEST : Place.of(from);
        String high = to == null ? HIGHEST : Place.of(to);
        return new Stretch(low, high, ascending, after, statuses).afterThat();
    }

    static Stretch all(boolean ascending, @Nullable String after) {
        return between(null, null, ascending, after, List.of());
    }

    Stretch from(String place) {
        return new Stretch(low, high, ascending, place, statuses).afterThat();
    }

    boolean isEmpty() {
        return low.compareTo(high) > 0;
    }

    private Stretch afterThat() {
        if (after == null) {
            return this;
        }
        String lower = ascending && after.compareTo(low) > 0 ? after : low;
        String higher = !ascending && after.compareTo(high) < 0 ? after : high;
        return new Stretch(lower, higher, ascending, after, statuses);
    }
}
