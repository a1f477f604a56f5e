package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.CriterionReason;
import dev.scoreline.schemas.assessment.PersonalAssessmentState;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.assessment.Assessment;
import dev.scoreline.scorecard.assessment.Assessor;
import dev.scoreline.scorecard.assessment.Judgement;
import dev.scoreline.scorecard.assessment.Occasion;
import dev.scoreline.scorecard.assessment.RecordedAnswer;
import dev.scoreline.scorecard.assessment.Remarks;
import dev.scoreline.scorecard.assessment.Trace;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.scoring.Result;
import dev.scoreline.scorecard.scoring.Scoring;
import dev.scoreline.translation.UntranslatableException;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads an assessment out of its state, and computes its numbers anew. */
final class StateReader {

    private final AssessmentState state;
    private final PersonalAssessmentState personal;

    private StateReader(AssessmentState state) {
        this.state = state;
        this.personal = state.getPersonal() == null ? PersonalStates.NOTHING : state.getPersonal();
    }

    static Assessment read(AssessmentState state, @Nullable Scorecard pinned) {
        if (state.getSealed() != null) {
            throw UntranslatableException.sealed("the state of an assessment");
        }
        return new StateReader(state).read(pinned);
    }

    private Assessment read(@Nullable Scorecard pinned) {
        Map<Long, CriterionReason> reasons = personal.getReasons().stream()
                .collect(Collectors.toMap(CriterionReason::getCriterionId, Function.identity()));
        Map<CriterionId, Judgement> criteria = Judgements.toDomain(state.getCriteria(), reasons);
        return new Assessment(
                NaturalKeys.of(state),
                occasion(),
                Statuses.toDomain(state),
                pinned == null ? null : pinned.id(),
                criteria,
                Judgements.toDomain(state.getUnmatched(), reasons),
                answers(),
                remarks(),
                AiRunsTranslation.toDomain(state.getAiRuns(), personal.getAiError()),
                assessor(),
                pinned == null ? null : result(pinned, criteria),
                trace());
    }

    private static Result result(Scorecard scorecard, Map<CriterionId, Judgement> criteria) {
        return Scoring.score(
                scorecard,
                criterion -> criteria.getOrDefault(criterion, Judgement.NONE).answer());
    }

    private Occasion occasion() {
        return new Occasion(
                state.getTeamId(),
                state.getCallUuid(),
                Contexts.toDomain(personal.getContext()),
                state.getFirstAcceptedAt());
    }

    private Map<AnswerSid, RecordedAnswer> answers() {
        Map<AnswerSid, RecordedAnswer> answers = new TreeMap<>();
        state.getAnswers().forEach(written -> {
            RecordedAnswer answer = new RecordedAnswer(
                    GivenAnswers.asked(written.getAnswer()),
                    GivenAnswers.said(written.getAnswer()),
                    written.getBy(),
                    written.getCriterionId() == null ? null : new CriterionId(written.getCriterionId()),
                    written.getFirstAcceptedAt(),
                    written.getAnsweredAt());
            answers.put(answer.asked().answerSid(), answer);
        });
        return answers;
    }

    private Remarks remarks() {
        return new Remarks(
                personal.getAiSummary(),
                personal.getAiSummaryByAi(),
                state.getAiSummaryEdited(),
                personal.getSupervisorAssessment(),
                state.getAssessmentDate(),
                state.getDiscussionDate());
    }

    private @Nullable Assessor assessor() {
        return state.getEvaluator() == null
                ? null
                : new Assessor(state.getEvaluator(), personal.getUserName(), personal.getUserEmail());
    }

    private Trace trace() {
        return new Trace(
                state.getVersion(), state.getSource().getOffset(), state.getModifiedAt(), state.getRecentEdits());
    }
}
