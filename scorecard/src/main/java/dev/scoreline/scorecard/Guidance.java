package dev.scoreline.scorecard;

import org.jspecify.annotations.Nullable;

/** The words around a criterion, for people and for AI workers; no word of it touches a score. */
public record Guidance(
        @Nullable String description, @Nullable String assessmentPrompt, boolean autoGenerateByAi) {

    public static final Guidance NONE = new Guidance(null, null, true);
}
