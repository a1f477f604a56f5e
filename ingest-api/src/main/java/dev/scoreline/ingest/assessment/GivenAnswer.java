package dev.scoreline.ingest.assessment;

import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.Form;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.assessment.Asked;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.assessment.Said;
import dev.scoreline.scorecard.identity.AccountIds;
import dev.scoreline.scorecard.identity.AssessmentId;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.translation.assessment.AssessmentFacts;
import org.jspecify.annotations.Nullable;

/** What an evaluator answered to one question about an agent's segment. */
public record GivenAnswer(
        ExternalSid category,
        String categoryName,
        String segment,
        String agent,
        ExternalSid metric,
        String metricName,
        ExternalSid questionnaire,
        Said said,
        @Nullable String callUuid) {

    public static GivenAnswer read(Form form) {
        return new GivenAnswer(
                form.sid("CategorySid", "FY"),
                form.text("CategoryName", Texts.NAME),
                form.id("SegmentId"),
                form.id("AgentId"),
                form.sid("MetricId", "GE"),
                form.text("MetricName", Texts.NAME),
                form.sid("QuestionnaireSid", "GM"),
                said(form),
                form.optionalId("CallUuid"));
    }

    static Said said(Form form) {
        return new Said(
                form.id("AnswerId"),
                form.text("AnswerText", Texts.NAME),
                form.decimal("Offset").toString());
    }

    public AssessmentFact fact(Arrival arrival) {
        AccountIds ids = arrival.account().ids();
        NaturalKey.FlexAssessment key = new NaturalKey.FlexAssessment(
                arrival.caller().actor().subject(), agent, segment, questionnaire.value());
        AssessmentId.Flex assessment = ids.assessment(key);
        Asked asked = new Asked(ids.answer(assessment, metric.value()), category, categoryName, metric, metricName);
        return AssessmentFacts.of(
                arrival.acceptance("AnswerRecorded", asked.answerSid().toString(), digest()),
                assessment,
                new Event.AnswerRecorded(key, asked, said, callUuid));
    }

    private String digest() {
        return Digest.of(
                category,
                categoryName,
                segment,
                agent,
                metric,
                metricName,
                questionnaire,
                said.answerId(),
                said.answerText(),
                said.offset(),
                callUuid);
    }
}
