package dev.scoreline.query.paging;

import dev.scoreline.views.Page;
import org.jspecify.annotations.Nullable;

/** A list that can be read from any place in it, forwards. */
@FunctionalInterface
public interface PageSource<T> {
    Page<T> read(@Nullable String start, int limit);

    /** Likewise, but never an empty page before the last: clients take one for the end. */
    default PageSource<T> withoutGaps() {
        return (start, limit) -> {
            Page<T> page = read(start, limit);
            while (page.rows().isEmpty() && page.next() != null) {
                page = read(page.next(), limit);
            }
            return page;
        };
    }
}
