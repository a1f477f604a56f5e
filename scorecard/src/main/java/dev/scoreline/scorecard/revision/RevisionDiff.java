package dev.scoreline.scorecard.revision;

import dev.scoreline.scorecard.Scorecard;

import java.util.List;

/**
 * What differs between two revisions of one scorecard. A change that affects scores makes a new revision; one of text
 * or order alone may amend the revision in place.
 *
 * <p>"Affects" means: could, for some answers. It covers the whole result, so a renamed band does; it covers which
 * answers find their criterion, so a changed external id does; and a weight of 1 that was left out before does not. The
 * ids of revisions, their numbers and their states are what publishing is about and no change of content.
 */
public record RevisionDiff(List<Change> changes) {

    public RevisionDiff {
        changes = List.copyOf(changes);
    }

    public static RevisionDiff between(Scorecard before, Scorecard after) {
        if (!before.base().equals(after.base())) {
            throw new IllegalArgumentException("Expected two revisions of scorecard " + before.base()
                    + ", found one of scorecard " + after.base());
        }
        return new RevisionDiff(new Comparison(before, after).changes());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public boolean affectsScores() {
        return changes.stream().anyMatch(Change::affectsScores);
    }

    /** The fields to name when a new revision would be needed. */
    public List<String> scoringFields() {
        return changes.stream().filter(Change::affectsScores).map(Change::field).toList();
    }
}
