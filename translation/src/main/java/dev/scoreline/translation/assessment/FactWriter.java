package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AiScore;
import dev.scoreline.schemas.assessment.AiScoringCompleted;
import dev.scoreline.schemas.assessment.AiScoringFailed;
import dev.scoreline.schemas.assessment.AiScoringRequested;
import dev.scoreline.schemas.assessment.AiScoringStarted;
import dev.scoreline.schemas.assessment.AnswerRecorded;
import dev.scoreline.schemas.assessment.AnswerRevised;
import dev.scoreline.schemas.assessment.AssessmentDeleted;
import dev.scoreline.schemas.assessment.AssessmentEdited;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentOpened;
import dev.scoreline.schemas.assessment.RequestedState;
import dev.scoreline.schemas.common.DecimalEdit;
import dev.scoreline.schemas.common.TimeEdit;
import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.assessment.AiFinding;
import dev.scoreline.scorecard.assessment.CriterionEdit;
import dev.scoreline.scorecard.assessment.Edit;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import dev.scoreline.scorecard.identity.AssessmentId;
import dev.scoreline.scorecard.identity.NaturalKey;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Puts an event into the one payload of its fact that is made for it, without what is personal. */
final class FactWriter {

    private FactWriter() {}

    static void write(Event event, AssessmentId assessment, AssessmentFact.Builder fact) {
        switch (event) {
            case Event.AnswerRecorded recorded ->
                fact.setNaturalKey(NaturalKeys.text(recorded.key())).setAnswerRecorded(recorded(recorded));
            case Event.AnswerRevised revised -> fact.setAnswerRevised(revised(revised));
            case Event.AssessmentOpened opened ->
                fact.setNaturalKey(NaturalKeys.text(opened.key())).setAssessmentOpened(opened(opened));
            case Event.AssessmentEdited edited -> fact.setAssessmentEdited(edited(edited));
            case Event.AiScoringRequested requested ->
                fact.setAiScoringRequested(new AiScoringRequested(
                        requested.runId(),
                        requested.revision() == null
                                ? null
                                : requested.revision().value()));
            case Event.AiScoringStarted started -> fact.setAiScoringStarted(new AiScoringStarted(started.runId()));
            case Event.AiScoringCompleted completed ->
                fact.setAiScoringCompleted(new AiScoringCompleted(
                        completed.runId(),
                        completed.findings().stream().map(FactWriter::score).toList()));
            case Event.AiScoringFailed failed -> fact.setAiScoringFailed(new AiScoringFailed(failed.runId()));
            case Event.AssessmentDeleted ignored ->
                fact.setAssessmentDeleted(new AssessmentDeleted(assessment.toString()));
            case Event.ScorecardPublished ignored ->
                throw new IllegalArgumentException(
                        "Expected an event of one assessment, found a publication; use AssessmentFacts.published");
        }
    }

    private static AnswerRecorded recorded(Event.AnswerRecorded event) {
        NaturalKey.FlexAssessment key = event.key();
        return new AnswerRecorded(
                key.evaluator(),
                key.agent(),
                key.segment(),
                key.questionnaire(),
                event.callUuid(),
                GivenAnswers.toAvro(event.asked(), event.said()));
    }

    private static AnswerRevised revised(Event.AnswerRevised event) {
        return new AnswerRevised(
                event.answerSid().toString(),
                event.said().answerId(),
                event.said().answerText(),
                event.said().offset());
    }

    private static AssessmentOpened opened(Event.AssessmentOpened event) {
        NaturalKey.MindAssessment key = event.key();
        return new AssessmentOpened(
                key.scorecard(),
                Long.toString(key.assessedUser()),
                key.ticket(),
                key.worklog(),
                event.teamId(),
                event.callUuid(),
                key.idempotencyKey(),
                key.attempt());
    }

    private static AssessmentEdited edited(Event.AssessmentEdited event) {
        return new AssessmentEdited(
                requested(event.asks()),
                time(event.assessmentDate()),
                time(event.discussionDate()),
                event.criteria().stream().map(FactWriter::edit).toList());
    }

    private static @Nullable RequestedState requested(@Nullable AskedState state) {
        return switch (state) {
            case REVIEWED_BY_SUPERVISOR -> RequestedState.REVIEWED_BY_SUPERVISOR;
            case DISCUSSED_WITH_ASSESSEE -> RequestedState.DISCUSSED_WITH_ASSESSEE;
            case null -> null;
        };
    }

    private static @Nullable TimeEdit time(Edit<Instant> edit) {
        return switch (edit) {
            case Edit.Keep<Instant> ignored -> null;
            case Edit.Clear<Instant> ignored -> new TimeEdit(null);
            case Edit.Set<Instant>(Instant value) -> new TimeEdit(value);
        };
    }

    private static dev.scoreline.schemas.assessment.CriterionEdit edit(CriterionEdit edit) {
        Answer answer = edit.score() instanceof Edit.Set<Answer>(Answer value) ? value : null;
        boolean notApplicable = answer instanceof Answer.NotApplicable;
        boolean keeps = edit.score() instanceof Edit.Keep || notApplicable;
        return new dev.scoreline.schemas.assessment.CriterionEdit(
                edit.criterion().value(),
                edit.section() == null ? null : edit.section().value(),
                keeps ? null : new DecimalEdit(Answers.score(answer)),
                notApplicable);
    }

    private static AiScore score(AiFinding finding) {
        return new AiScore(
                finding.criterion().value(),
                finding.section() == null ? null : finding.section().value(),
                Answers.score(finding.answer()),
                finding.answer() instanceof Answer.NotApplicable);
    }
}
