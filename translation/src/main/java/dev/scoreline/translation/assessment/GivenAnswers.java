package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.GivenAnswer;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.assessment.Asked;
import dev.scoreline.scorecard.assessment.Said;
import dev.scoreline.scorecard.identity.AnswerSid;

/** Family A answers: the question they belong to and the words they were given in. */
final class GivenAnswers {

    private GivenAnswers() {}

    static GivenAnswer toAvro(Asked asked, Said said) {
        return new GivenAnswer(
                asked.answerSid().toString(),
                asked.category().value(),
                asked.categoryName(),
                asked.metric().value(),
                asked.metricName(),
                said.answerId(),
                said.answerText(),
                said.offset());
    }

    static Asked asked(GivenAnswer answer) {
        return new Asked(
                AnswerSid.parse(answer.getAnswerSid()),
                new ExternalSid(answer.getCategorySid()),
                answer.getCategoryName(),
                new ExternalSid(answer.getMetricId()),
                answer.getMetricName());
    }

    static Said said(GivenAnswer answer) {
        return new Said(answer.getAnswerId(), answer.getAnswerText(), answer.getSegmentOffset());
    }
}
