package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.PinnedRevision;
import dev.scoreline.schemas.assessment.RecordedAnswer;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.assessment.Assessment;
import dev.scoreline.scorecard.assessment.Revisions;
import dev.scoreline.scorecard.identity.NaturalKey;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/**
 * States of assessments on the wire and in the domain.
 *
 * <p>Nothing is lost on the way: folding a fact onto a state that was written and read gives what folding it onto the
 * state itself gives. Totals are the exception that proves it: they are written rounded, for readers, and computed anew
 * from the exact answers when a state is read.
 */
public final class AssessmentStates {

    private AssessmentStates() {}

    /**
     * The state for stores and topics.
     *
     * @param revisions knows the revision that the assessment is pinned to
     */
    public static AssessmentState state(Assessment assessment, Origin origin, Revisions revisions) {
        Judgements judgements = new Judgements(assessment.result());
        AssessmentState.Builder state = AssessmentState.newBuilder()
                .setAccount(origin.account())
                .setAssessmentId(origin.assessmentId())
                .setZone(origin.zone())
                .setVersion(assessment.version())
                .setSource(new SourcePosition(
                        origin.partition(), assessment.trace().position()))
                .setScorecard(pinned(assessment, revisions))
                .setWaiting(isWaiting(assessment))
                .setCriteria(judgements.toAvro(assessment.criteria()))
                .setUnmatched(judgements.toAvro(assessment.setAside()))
                .setAnswers(answers(assessment.answers().values()))
                .setTotals(TotalsTranslation.toAvro(assessment.result()))
                .setAiRuns(AiRunsTranslation.toAvro(assessment.aiRuns()))
                .setPersonal(PersonalStates.of(assessment));
        key(assessment.key(), state);
        standing(assessment, state);
        return state.build();
    }

    /** Whether a publication would still move it: it has no revision, and it is not deleted. */
    public static boolean isWaiting(Assessment assessment) {
        return assessment.isWaiting()
                && !(assessment.state() instanceof dev.scoreline.scorecard.assessment.State.Deleted);
    }

    /**
     * The assessment as the fold needs it.
     *
     * @param revisions knows the revision that the assessment is pinned to
     */
    public static Assessment assessment(AssessmentState state, Revisions revisions) {
        return StateReader.read(state, state.getScorecard() == null ? null : published(pinnedId(state), revisions));
    }

    private static dev.scoreline.scorecard.RevisionId pinnedId(AssessmentState state) {
        return new dev.scoreline.scorecard.RevisionId(state.getScorecard().getRevisionId());
    }

    private static @Nullable PinnedRevision pinned(Assessment assessment, Revisions revisions) {
        if (assessment.revision() == null) {
            return null;
        }
        Scorecard scorecard = published(assessment.revision(), revisions);
        return new PinnedRevision(
                scorecard.base().value(), scorecard.id().value(), scorecard.revision(), scorecard.amendment());
    }

    private static Scorecard published(dev.scoreline.scorecard.RevisionId id, Revisions revisions) {
        var published = revisions.revision(id);
        if (published == null) {
            throw new IllegalStateException("Expected revision " + id
                    + " among the published ones because an assessment is pinned to it, found nothing;"
                    + " fold publications into the revisions before the facts that follow them");
        }
        return published.scorecard();
    }

    private static void key(NaturalKey.OfAssessment key, AssessmentState.Builder state) {
        state.setNaturalKey(NaturalKeys.text(key));
        switch (key) {
            case NaturalKey.FlexAssessment flex ->
                state.setFamily(Family.FLEX)
                        .setAgentId(flex.agent())
                        .setSegmentId(flex.segment())
                        .setQuestionnaireSid(flex.questionnaire());
            case NaturalKey.MindAssessment mind ->
                state.setFamily(Family.MIND)
                        .setAgentId(Long.toString(mind.assessedUser()))
                        .setTicketId(mind.ticket())
                        .setWorklogId(mind.worklog())
                        .setIdempotencyKey(mind.idempotencyKey())
                        .setAttempt(mind.attempt())
                        .setOpenedOn(mind.scorecard());
        }
    }

    private static void standing(Assessment assessment, AssessmentState.Builder state) {
        state.setStatus(Statuses.toAvro(assessment.state()))
                .setAmended(assessment.state().amended())
                .setDeletedAt(Statuses.deletedAt(assessment.state()))
                .setEvaluator(
                        assessment.assessor() == null
                                ? null
                                : assessment.assessor().subject())
                .setTeamId(assessment.occasion().teamId())
                .setCallUuid(assessment.occasion().callUuid())
                .setFirstAcceptedAt(assessment.occasion().firstAcceptedAt())
                .setModifiedAt(assessment.trace().lastModifiedAt())
                .setRecentEdits(assessment.trace().recentEdits())
                .setAiSummaryEdited(assessment.remarks().aiSummaryEdited())
                .setAssessmentDate(assessment.remarks().assessmentDate())
                .setDiscussionDate(assessment.remarks().discussionDate());
    }

    private static List<RecordedAnswer> answers(Collection<dev.scoreline.scorecard.assessment.RecordedAnswer> answers) {
        return answers.stream()
                .map(answer -> new RecordedAnswer(
                        GivenAnswers.toAvro(answer.asked(), answer.said()),
                        answer.by(),
                        answer.criterion() == null ? null : answer.criterion().value(),
                        answer.firstAcceptedAt(),
                        answer.answeredAt()))
                .toList();
    }
}
