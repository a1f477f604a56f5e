package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.ScorecardBase;
import org.jspecify.annotations.Nullable;

/**
 * The revisions published so far in the log that is being folded.
 *
 * <p>"In force" means "published earlier in the same partition": whoever implements this must answer from nothing else,
 * or a replay would not see what the first run saw.
 */
public interface Revisions {

    /** The revision with its latest amendment, in whatever state; absent when it was never published. */
    @Nullable IndexedScorecard revision(RevisionId id);

    /** The active revision that a family A questionnaire stands for. */
    @Nullable IndexedScorecard inForce(ExternalSid questionnaire);

    /** The highest active revision of a scorecard. */
    @Nullable IndexedScorecard latestActive(ScorecardBase base);
}
