package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Concern;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.scorecard.scoring.Result;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Everything that is true of one assessment after the last fact that moved it. Nothing in it grows with time: what
 * changed goes out as history and is not kept.
 *
 * @param revision the pinned revision; absent while an assessment of family A waits for its questionnaire's scorecard
 * @param criteria what is held about the criteria of that revision; a criterion without an entry was never touched
 * @param setAside what was said about criteria that the pinned revision lacks: kept, not scored
 * @param answers family A answers by their sid; those without a criterion are kept, not scored
 * @param assessor absent until a person has had a hand in it
 * @param result absent while it waits
 */
public record Assessment(
        NaturalKey.OfAssessment key,
        Occasion occasion,
        State state,
        @Nullable RevisionId revision,
        Map<CriterionId, Judgement> criteria,
        Map<CriterionId, Judgement> setAside,
        Map<AnswerSid, RecordedAnswer> answers,
        Remarks remarks,
        AiRuns aiRuns,
        @Nullable Assessor assessor,
        @Nullable Result result,
        Trace trace) {

    public Assessment {
        criteria = SortedEntries.copyOf(criteria);
        setAside = SortedEntries.copyOf(setAside);
        answers = SortedEntries.copyOf(answers);
    }

    /** An assessment that nothing has happened to yet; only ever what a first event starts from. */
    static Assessment blank(NaturalKey.OfAssessment key, Occasion occasion, Envelope envelope) {
        return new Assessment(
                key,
                occasion,
                new State.Unprocessed(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Remarks.NONE,
                AiRuns.NONE,
                null,
                null,
                Trace.blank(envelope));
    }

    boolean isBlank() {
        return trace.isBlank();
    }

    public long version() {
        return trace.version();
    }

    /** Whether it waits for the scorecard of its questionnaire to be published. */
    public boolean isWaiting() {
        return revision == null;
    }

    /** Whether a supervisor has finished a review of it that still stands. */
    public boolean isReviewed() {
        return switch (state) {
            case State.ReviewedBySupervisor ignored -> true;
            case State.DiscussedWithAssessee ignored -> true;
            case State.Unprocessed ignored -> false;
            case State.AiInProgress ignored -> false;
            case State.AiReady ignored -> false;
            case State.ReviewOngoing ignored -> false;
            case State.AiFailed ignored -> false;
            case State.Deleted ignored -> false;
        };
    }

    /** What permissions need to know of it. */
    public Concern concern() {
        return concern(key, occasion.teamId(), isReviewed());
    }

    static Concern concern(NaturalKey.OfAssessment key, @Nullable Long teamId, boolean reviewed) {
        return switch (key) {
            case NaturalKey.FlexAssessment flex -> new Concern(teamId, flex.agent(), reviewed);
            case NaturalKey.MindAssessment mind -> new Concern(teamId, Long.toString(mind.assessedUser()), reviewed);
        };
    }

    /** Whether an edit by {@code actor} would be taken now: they may, and the state admits it. */
    public boolean canEdit(Actor actor) {
        return state instanceof State.Editable && Access.allows(actor, Operation.EDIT_ASSESSMENT, concern());
    }

    boolean isDeleted() {
        return state instanceof State.Deleted;
    }

    boolean hasFolded(long position) {
        return position <= trace.position();
    }
}
