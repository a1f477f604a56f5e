package dev.scoreline.views;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some rows of a list, in its order.
 *
 * @param next where the following page begins, to be handed back as it is; absent on the last page
 */
public record Page<T>(List<T> rows, @Nullable String next) {

    public Page {
        rows = List.copyOf(rows);
    }
}
