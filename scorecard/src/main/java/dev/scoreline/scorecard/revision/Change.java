package dev.scoreline.scorecard.revision;

import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two revisions.
 *
 * @param field by id: {@code criteria.2.maxPoints}, {@code sections.1.weight}, {@code policy.method}
 * @param before absent where there was nothing
 * @param after absent where there is nothing any more
 * @param affectsScores whether the same answers could come to another result by it
 */
public record Change(
        String field, @Nullable String before, @Nullable String after, boolean affectsScores) {}
