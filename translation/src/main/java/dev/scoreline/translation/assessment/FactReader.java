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
import dev.scoreline.schemas.assessment.PersonalAssessmentFact;
import dev.scoreline.schemas.assessment.ReasonEdit;
import dev.scoreline.schemas.assessment.RequestedState;
import dev.scoreline.schemas.assessment.ScorecardPublished;
import dev.scoreline.schemas.common.TextEdit;
import dev.scoreline.schemas.common.TimeEdit;
import dev.scoreline.schemas.envelope.Envelope;
import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.assessment.AiFinding;
import dev.scoreline.scorecard.assessment.CriterionEdit;
import dev.scoreline.scorecard.assessment.Edit;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import dev.scoreline.scorecard.assessment.Said;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.translation.UntranslatableException;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the event out of a fact, its personal part included. */
final class FactReader {

    private static final PersonalAssessmentFact NOTHING =
            new PersonalAssessmentFact(null, null, List.of(), null, null, null, null);

    private final PersonalAssessmentFact personal;
    private final Map<Long, Edit<String>> reasons = new HashMap<>();

    private FactReader(AssessmentFact fact) {
        this.personal = fact.getPersonal() == null ? NOTHING : fact.getPersonal();
        for (ReasonEdit edit : personal.getReasons()) {
            reasons.put(edit.getCriterionId(), edit.getReason() == null ? Edit.clear() : Edit.set(edit.getReason()));
        }
    }

    static Event event(AssessmentFact fact) {
        return switch (Envelope.of(fact)) {
            case Envelope.Valid(SpecificRecord payload) -> new FactReader(fact).read(payload);
            case Envelope.UnknownType(String sentence) -> throw new UntranslatableException(sentence);
            case Envelope.Invalid(String sentence) -> throw new UntranslatableException(sentence);
        };
    }

    private Event read(SpecificRecord payload) {
        return switch (payload) {
            case AnswerRecorded recorded -> recorded(recorded);
            case AnswerRevised revised ->
                new Event.AnswerRevised(
                        AnswerSid.parse(revised.getAnswerSid()),
                        new Said(revised.getAnswerId(), revised.getAnswerText(), revised.getSegmentOffset()));
            case AssessmentOpened opened -> opened(opened);
            case AssessmentEdited edited -> edited(edited);
            case AiScoringRequested requested ->
                new Event.AiScoringRequested(
                        requested.getAiRunId(),
                        requested.getRevisionId() == null ? null : new RevisionId(requested.getRevisionId()));
            case AiScoringStarted started -> new Event.AiScoringStarted(started.getAiRunId());
            case AiScoringCompleted completed ->
                new Event.AiScoringCompleted(
                        completed.getAiRunId(),
                        personal.getAiSummary() == null
                                ? null
                                : personal.getAiSummary().getValue(),
                        completed.getCriteria().stream().map(this::finding).toList());
            case AiScoringFailed failed -> new Event.AiScoringFailed(failed.getAiRunId(), personal.getAiError());
            case AssessmentDeleted ignored -> new Event.AssessmentDeleted();
            case ScorecardPublished published ->
                new Event.ScorecardPublished(
                        new RevisionId(published.getRevision().getRevisionId()));
            // Payloads are generated classes, which cannot be sealed; the envelope knows no others than these.
            default -> throw UntranslatableException.unknown("a payload of an assessment fact");
        };
    }

    private static Event recorded(AnswerRecorded recorded) {
        return new Event.AnswerRecorded(
                new NaturalKey.FlexAssessment(
                        recorded.getEvaluator(),
                        recorded.getAgentId(),
                        recorded.getSegmentId(),
                        recorded.getQuestionnaireSid()),
                GivenAnswers.asked(recorded.getAnswer()),
                GivenAnswers.said(recorded.getAnswer()),
                recorded.getCallUuid());
    }

    private Event opened(AssessmentOpened opened) {
        return new Event.AssessmentOpened(
                new NaturalKey.MindAssessment(
                        opened.getRevisionId(),
                        Long.parseLong(opened.getAgentId()),
                        opened.getTicketId(),
                        opened.getWorklogId(),
                        opened.getIdempotencyKey(),
                        opened.getAttempt()),
                opened.getTeamId(),
                opened.getCallUuid(),
                Contexts.toDomain(personal.getContext()));
    }

    private Event edited(AssessmentEdited edited) {
        return new Event.AssessmentEdited(
                edited.getCriteria().stream().map(this::edit).toList(),
                text(personal.getAiSummary()),
                text(personal.getSupervisorAssessment()),
                time(edited.getAssessmentDate()),
                time(edited.getDiscussionDate()),
                asked(edited.getRequestedState()));
    }

    private CriterionEdit edit(dev.scoreline.schemas.assessment.CriterionEdit edit) {
        Answer answer =
                Answers.said(edit.getScore() == null ? null : edit.getScore().getValue(), edit.getNotApplicable());
        Edit<Answer> score = edit.getScore() == null ? Edit.keep() : Edit.clear();
        return new CriterionEdit(
                new CriterionId(edit.getCriterionId()),
                section(edit.getSectionId()),
                answer == null ? score : Edit.set(answer),
                reasons.getOrDefault(edit.getCriterionId(), Edit.keep()));
    }

    private AiFinding finding(AiScore score) {
        return new AiFinding(
                new CriterionId(score.getCriterionId()),
                section(score.getSectionId()),
                Answers.said(score.getScore(), score.getNotApplicable()),
                reasons.getOrDefault(score.getCriterionId(), Edit.keep()).of(null));
    }

    private static @Nullable SectionId section(@Nullable Long id) {
        return id == null ? null : new SectionId(id);
    }

    private static Edit<String> text(@Nullable TextEdit edit) {
        if (edit == null) {
            return Edit.keep();
        }
        return edit.getValue() == null ? Edit.clear() : Edit.set(edit.getValue());
    }

    private static Edit<Instant> time(@Nullable TimeEdit edit) {
        if (edit == null) {
            return Edit.keep();
        }
        return edit.getValue() == null ? Edit.clear() : Edit.set(edit.getValue());
    }

    private static @Nullable AskedState asked(@Nullable RequestedState state) {
        return switch (state) {
            case REVIEWED_BY_SUPERVISOR -> AskedState.REVIEWED_BY_SUPERVISOR;
            case DISCUSSED_WITH_ASSESSEE -> AskedState.DISCUSSED_WITH_ASSESSEE;
            case UNKNOWN -> throw UntranslatableException.unknown("a state to move to");
            case null -> null;
        };
    }
}
