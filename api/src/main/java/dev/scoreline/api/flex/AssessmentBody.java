package dev.scoreline.api.flex;

import dev.scoreline.schemas.assessment.AnswerRecorded;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.GivenAnswer;
import dev.scoreline.schemas.assessment.PersonalAssessmentFact;
import dev.scoreline.schemas.assessment.PersonalAssessmentState;
import dev.scoreline.schemas.assessment.RecordedAnswer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What family A calls an assessment: one answer, with the question it answers.
 *
 * <p>Numbers are strings here, as the documented clients expect.
 *
 * @param report always true: answers count in reports
 * @param timestamp of the first acceptance, in milliseconds since 1970
 */
@FlexShape
public record AssessmentBody(
        String accountSid,
        String assessmentSid,
        String offset,
        boolean report,
        String weight,
        String agentId,
        String segmentId,
        @Nullable String userName,
        @Nullable String userEmail,
        String answerText,
        String answerId,
        Assessment assessment,
        String timestamp,
        String url) {

    /**
     * The questionnaire, and within it the question.
     *
     * @param name as it is configured; null while nobody configured it
     */
    @FlexShape
    public record Questionnaire(@Nullable String name, String questionnaireSid, Question question) {}

    @FlexShape
    public record Question(String name, String questionSid, Category category) {}

    @FlexShape
    public record Category(String name, String categorySid) {}

    @FlexShape
    public record Assessment(Questionnaire questionnaire) {}

    /**
     * An answer as it is stored.
     *
     * @param scorecard what the questionnaire stands for; null while nobody configured it
     */
    public static AssessmentBody of(
            AssessmentState state, RecordedAnswer answer, @Nullable Scorecard scorecard, Links links) {
        PersonalAssessmentState personal = state.getPersonal();
        return of(
                state.getAccount(),
                answer.getAnswer(),
                new Occasion(
                        state.getAgentId(),
                        state.getSegmentId(),
                        state.getQuestionnaireSid(),
                        personal == null ? null : personal.getUserName(),
                        personal == null ? null : personal.getUserEmail(),
                        answer.getFirstAcceptedAt()),
                scorecard,
                links);
    }

    /**
     * An answer as it was just accepted, before any state of it exists.
     *
     * @param fact of type {@code AnswerRecorded}
     * @param scorecard what the questionnaire stands for; null while nobody configured it
     */
    public static AssessmentBody accepted(AssessmentFact fact, @Nullable Scorecard scorecard, Links links) {
        AnswerRecorded recorded = fact.getAnswerRecorded();
        PersonalAssessmentFact personal = fact.getPersonal();
        return of(
                fact.getAccount(),
                recorded.getAnswer(),
                new Occasion(
                        recorded.getAgentId(),
                        recorded.getSegmentId(),
                        recorded.getQuestionnaireSid(),
                        personal == null ? null : personal.getUserName(),
                        personal == null ? null : personal.getUserEmail(),
                        fact.getAcceptedAt()),
                scorecard,
                links);
    }

    private record Occasion(
            String agent,
            String segment,
            String questionnaire,
            @Nullable String userName,
            @Nullable String userEmail,
            Instant firstAcceptedAt) {}

    private static AssessmentBody of(
            String account, GivenAnswer given, Occasion occasion, @Nullable Scorecard scorecard, Links links) {
        return new AssessmentBody(
                account,
                given.getAnswerSid(),
                given.getSegmentOffset(),
                true,
                weight(given.getMetricId(), scorecard),
                occasion.agent(),
                occasion.segment(),
                occasion.userName(),
                occasion.userEmail(),
                given.getAnswerText(),
                given.getAnswerId(),
                new Assessment(new Questionnaire(
                        scorecard == null ? null : scorecard.name(),
                        occasion.questionnaire(),
                        new Question(
                                given.getMetricName(),
                                given.getMetricId(),
                                new Category(given.getCategoryName(), given.getCategorySid())))),
                Long.toString(occasion.firstAcceptedAt().toEpochMilli()),
                links.assessment(given.getAnswerSid()));
    }

    private static String weight(String metric, @Nullable Scorecard scorecard) {
        return scorecard == null
                ? "1"
                : scorecard
                        .criteria()
                        .filter(criterion -> isKnownAs(criterion, metric))
                        .findFirst()
                        .map(criterion -> criterion.effectiveWeight().toPlainString())
                        .orElse("1");
    }

    private static boolean isKnownAs(Criterion criterion, String metric) {
        return criterion.externalSid() != null
                && criterion.externalSid().value().equalsIgnoreCase(metric);
    }
}
