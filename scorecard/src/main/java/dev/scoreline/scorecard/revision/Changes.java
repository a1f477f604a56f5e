package dev.scoreline.scorecard.revision;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects what differs, each value as people read it. */
final class Changes {

    private final List<Change> found = new ArrayList<>();

    void text(String field, @Nullable Object before, @Nullable Object after) {
        add(field, before, after, false);
    }

    void scoring(String field, @Nullable Object before, @Nullable Object after) {
        add(field, before, after, true);
    }

    /** A value that is written differently and may mean the same: only the meaning affects a score. */
    void meaning(String field, @Nullable Object before, @Nullable Object after, Object meansBefore, Object meansAfter) {
        add(field, before, after, !meansBefore.equals(meansAfter));
    }

    private void add(String field, @Nullable Object before, @Nullable Object after, boolean affectsScores) {
        if (!Objects.equals(before, after)) {
            found.add(new Change(field, written(before), written(after), affectsScores));
        }
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    List<Change> found() {
        return List.copyOf(found);
    }
}
