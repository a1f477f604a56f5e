package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentContext;
import dev.scoreline.schemas.assessment.PersonalAssessmentFact;
import dev.scoreline.schemas.assessment.ReasonEdit;
import dev.scoreline.schemas.common.TextEdit;
import dev.scoreline.scorecard.assessment.AiFinding;
import dev.scoreline.scorecard.assessment.CriterionEdit;
import dev.scoreline.scorecard.assessment.Edit;
import dev.scoreline.scorecard.assessment.Event;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The part of a fact that identifies or describes people. */
final class PersonalFacts {

    private PersonalFacts() {}

    /** Absent when there is nothing of the kind. */
    static @Nullable PersonalAssessmentFact of(Acceptance acceptance, Event event) {
        return switch (event) {
            case Event.AssessmentOpened opened ->
                personal(acceptance, List.of(), null, null, Contexts.toAvro(opened.context()), null);
            case Event.AssessmentEdited edited ->
                personal(
                        acceptance,
                        reasons(edited.criteria()),
                        toAvro(edited.aiSummary()),
                        toAvro(edited.supervisorAssessment()),
                        null,
                        null);
            case Event.AiScoringCompleted completed ->
                personal(
                        acceptance,
                        found(completed.findings()),
                        completed.aiSummary() == null ? null : new TextEdit(completed.aiSummary()),
                        null,
                        null,
                        null);
            case Event.AiScoringFailed failed -> personal(acceptance, List.of(), null, null, null, failed.error());
            case Event.AnswerRecorded ignored -> ofActor(acceptance);
            case Event.AnswerRevised ignored -> ofActor(acceptance);
            case Event.AiScoringRequested ignored -> ofActor(acceptance);
            case Event.AiScoringStarted ignored -> ofActor(acceptance);
            case Event.AssessmentDeleted ignored -> ofActor(acceptance);
            case Event.ScorecardPublished ignored -> ofActor(acceptance);
        };
    }

    static @Nullable PersonalAssessmentFact ofActor(Acceptance acceptance) {
        return personal(acceptance, List.of(), null, null, null, null);
    }

    private static @Nullable PersonalAssessmentFact personal(
            Acceptance acceptance,
            List<ReasonEdit> reasons,
            @Nullable TextEdit aiSummary,
            @Nullable TextEdit supervisorAssessment,
            @Nullable AssessmentContext context,
            @Nullable String aiError) {
        PersonalAssessmentFact personal = new PersonalAssessmentFact(
                acceptance.userName(),
                acceptance.userEmail(),
                reasons,
                aiSummary,
                supervisorAssessment,
                context,
                aiError);
        return personal.equals(NOTHING) ? null : personal;
    }

    private static final PersonalAssessmentFact NOTHING =
            new PersonalAssessmentFact(null, null, List.of(), null, null, null, null);

    private static List<ReasonEdit> reasons(List<CriterionEdit> edits) {
        List<ReasonEdit> reasons = new ArrayList<>();
        for (CriterionEdit edit : edits) {
            TextEdit reason = toAvro(edit.reason());
            if (reason != null) {
                reasons.add(new ReasonEdit(edit.criterion().value(), reason.getValue()));
            }
        }
        return reasons;
    }

    private static List<ReasonEdit> found(List<AiFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.reason() != null)
                .map(finding -> new ReasonEdit(finding.criterion().value(), finding.reason()))
                .toList();
    }

    private static @Nullable TextEdit toAvro(Edit<String> edit) {
        return switch (edit) {
            case Edit.Keep<String> ignored -> null;
            case Edit.Clear<String> ignored -> new TextEdit(null);
            case Edit.Set<String>(String value) -> new TextEdit(value);
        };
    }
}
