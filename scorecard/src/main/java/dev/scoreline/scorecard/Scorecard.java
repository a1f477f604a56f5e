package dev.scoreline.scorecard;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * One complete revision of a scorecard: everything that is needed to turn answers into a number.
 *
 * <p>A revision in use never changes its scores. What affects a score makes a new {@code revision}; what changes text
 * alone may publish the same revision again under the next {@code amendment}.
 */
public record Scorecard(
        ScorecardBase base,
        RevisionId id,
        int revision,
        int amendment,
        @Nullable ExternalSid externalSid,
        String name,
        ScorecardState state,
        List<Section> sections,
        Policy policy,
        Assignment assignment) {

    public Scorecard {
        sections = List.copyOf(sections);
        if (revision < 1 || amendment < 0) {
            throw new IllegalArgumentException("Expected a revision from 1 and an amendment from 0, found revision "
                    + revision + ", amendment " + amendment + " of scorecard " + base);
        }
    }

    /** All criteria in the order of their sections. */
    public Stream<Criterion> criteria() {
        return sections.stream().flatMap(section -> section.criteria().stream());
    }
}
