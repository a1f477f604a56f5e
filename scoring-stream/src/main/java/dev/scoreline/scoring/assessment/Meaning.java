package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.assessment.Fact;
import dev.scoreline.translation.assessment.AssessmentFacts;
import dev.scoreline.translation.scorecard.Revisions;

/** What a fact in the log of assessments means: something about one of them, or a scorecard for all that follow. */
sealed interface Meaning {

    record OfOneAssessment(Fact fact) implements Meaning {}

    record Published(Scorecard scorecard) implements Meaning {}

    static Meaning of(AssessmentFact fact, SourcePosition position) {
        Fact read = AssessmentFacts.fact(fact, position.getOffset());
        return fact.getScorecardPublished() == null
                ? new OfOneAssessment(read)
                : new Published(scorecard(fact.getScorecardPublished().getRevision()));
    }

    static Scorecard scorecard(ScorecardRevision revision) {
        return Revisions.scorecard(revision);
    }
}
