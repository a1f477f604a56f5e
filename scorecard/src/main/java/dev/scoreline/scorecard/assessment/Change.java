package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.RevisionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One line of the editing history: one field that changed.
 *
 * @param field a path such as {@code criteria.1.2.score}: section 1, criterion 2
 * @param revision the revision that applied after the change; absent while none is in force
 */
public record Change(
        String by,
        Instant at,
        String field,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason,
        @Nullable RevisionId revision,
        long version) {}
