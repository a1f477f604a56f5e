package dev.scoreline.ingest.assessment;

import dev.scoreline.schemas.assessment.AiProgress;
import dev.scoreline.schemas.assessment.AiRuns;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.assessment.GivenAnswer;
import dev.scoreline.schemas.assessment.RecordedAnswer;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.views.Views;

import java.util.List;

/** The assessment that a recorded answer leads to. */
final class Answered {

    private Answered() {}

    static Views state(AssessmentFact fact, String answerText) {
        GivenAnswer given = GivenAnswer.newBuilder(fact.getAnswerRecorded().getAnswer())
                .setAnswerText(answerText)
                .build();
        RecordedAnswer answer = RecordedAnswer.newBuilder()
                .setAnswer(given)
                .setBy(fact.getActor().getSubject())
                .setFirstAcceptedAt(fact.getAcceptedAt())
                .setAnsweredAt(fact.getAcceptedAt())
                .build();
        AssessmentState state = AssessmentState.newBuilder()
                .setAccount(fact.getAccount())
                .setAssessmentId(fact.getEntityId())
                .setFamily(fact.getFamily())
                .setNaturalKey(fact.getNaturalKey())
                .setVersion(1)
                .setSource(new SourcePosition(3, 0L))
                .setStatus(AssessmentStatus.REVIEW_ONGOING)
                .setZone(fact.getZone())
                .setAgentId(fact.getAnswerRecorded().getAgentId())
                .setSegmentId(fact.getAnswerRecorded().getSegmentId())
                .setQuestionnaireSid(fact.getAnswerRecorded().getQuestionnaireSid())
                .setEvaluator(fact.getActor().getSubject())
                .setAnswers(List.of(answer))
                .setAiRuns(AiRuns.newBuilder().setProgress(AiProgress.NONE).build())
                .setFirstAcceptedAt(fact.getAcceptedAt())
                .setModifiedAt(fact.getAcceptedAt())
                .build();
        return new Views(List.of(state), List.of(), List.of(), List.of(), List.of());
    }
}
