package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.Nullable;

/** What a request says about one field: nothing (absent), empty it ({@code null}), or a new value. */
public sealed interface Edit<T> {

    record Keep<T>() implements Edit<T> {}

    record Clear<T>() implements Edit<T> {}

    record Set<T>(T value) implements Edit<T> {}

    static <T> Edit<T> keep() {
        return new Keep<>();
    }

    static <T> Edit<T> clear() {
        return new Clear<>();
    }

    static <T> Edit<T> set(T value) {
        return new Set<>(value);
    }

    /** The field after this edit. */
    default @Nullable T of(@Nullable T before) {
        return switch (this) {
            case Keep<T> ignored -> before;
            case Clear<T> ignored -> null;
            case Set<T>(T value) -> value;
        };
    }
}
