package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.PersonalAssessmentState;
import dev.scoreline.scorecard.assessment.Assessment;
import dev.scoreline.scorecard.assessment.Assessor;
import dev.scoreline.scorecard.assessment.Remarks;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The part of a state that identifies or describes people. */
final class PersonalStates {

    static final PersonalAssessmentState NOTHING =
            new PersonalAssessmentState(null, null, List.of(), null, null, null, null, null);

    private PersonalStates() {}

    /** Absent when there is nothing of the kind. */
    static @Nullable PersonalAssessmentState of(Assessment assessment) {
        Assessor assessor = assessment.assessor();
        Remarks remarks = assessment.remarks();
        PersonalAssessmentState personal = new PersonalAssessmentState(
                assessor == null ? null : assessor.userName(),
                assessor == null ? null : assessor.userEmail(),
                Judgements.reasons(List.of(assessment.criteria(), assessment.setAside())),
                remarks.aiSummary(),
                remarks.aiSummaryByAi(),
                remarks.supervisorAssessment(),
                Contexts.toAvro(assessment.occasion().context()),
                assessment.aiRuns().error());
        return personal.equals(NOTHING) ? null : personal;
    }
}
