package dev.scoreline.query.paging;

import dev.scoreline.views.Page;
import org.jspecify.annotations.Nullable;

/** A list that can be read from any place in it, forwards. */
@FunctionalInterface
public interface PageSource<T> {
    Page<T> read(@Nullable String start, int limit);
}
