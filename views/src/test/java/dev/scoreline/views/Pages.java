package dev.scoreline.views;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Follows the pages of a list to its end. */
public final class Pages {

    private Pages() {}

    public static <T> List<T> all(Function<@Nullable String, Page<T>> pages) {
        List<T> rows = new ArrayList<>();
        String start = null;
        do {
            Page<T> page = pages.apply(start);
            rows.addAll(page.rows());
            start = page.next();
        } while (start != null);
        return rows;
    }
}
