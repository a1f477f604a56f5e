package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.ScorecardBase;

import java.util.ArrayList;
import java.util.List;

/**
 * The line of revisions of one scorecard: what must be remembered of those that are past.
 *
 * <p>Ids are never given twice: an answer to a criterion that was taken out must not count for one that came later.
 *
 * @param lastRevision the highest number given
 * @param lastSection the highest section id ever seen
 * @param lastCriterion the highest criterion id ever seen
 * @param revisions all of them, oldest first
 */
public record Line(
        ScorecardBase base,
        Family family,
        int lastRevision,
        long lastSection,
        long lastCriterion,
        List<RevisionId> revisions) {

    public Line {
        revisions = List.copyOf(revisions);
    }

    Line(ScorecardBase base, Family family) {
        this(base, family, 0, 0, 0, List.of());
    }

    Line with(RevisionId revision) {
        List<RevisionId> more = new ArrayList<>(revisions);
        more.add(revision);
        return new Line(base, family, lastRevision + 1, lastSection, lastCriterion, more);
    }

    Line having(long highestSection, long highestCriterion) {
        return new Line(base, family, lastRevision, highestSection, highestCriterion, revisions);
    }
}
