package dev.scoreline.views.memory;

import dev.scoreline.views.Page;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cuts pages out of rows in the order of their places; a page begins after the last place of the one before. */
record Listing<T>(Function<T, String> place, Comparator<String> order) {

    static <T> Listing<T> ascending(Function<T, String> place) {
        return new Listing<>(place, Comparator.naturalOrder());
    }

    static <T> Listing<T> descending(Function<T, String> place) {
        return new Listing<>(place, Comparator.reverseOrder());
    }

    Page<T> page(Stream<T> all, @Nullable String start, int limit) {
        List<T> rows = all.filter(row -> start == null || order.compare(place.apply(row), start) > 0)
                .sorted(Comparator.comparing(place, order))
                .limit(limit + 1L)
                .toList();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows.subList(0, limit), place.apply(rows.get(limit - 1)));
    }
}
