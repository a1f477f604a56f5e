package dev.scoreline.scorecard.configuration;

import org.jspecify.annotations.Nullable;

/** A value to be set, or to be cleared when it is absent; where the replacement itself is absent nothing changes. */
public record Replacement<T>(@Nullable T value) {}
