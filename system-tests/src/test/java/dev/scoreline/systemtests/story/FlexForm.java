package dev.scoreline.systemtests.story;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.flexapi.v1.Assessments;
import com.twilio.rest.flexapi.v1.AssessmentsCreator;
import com.twilio.rest.flexapi.v1.InsightsQuestionnaires;
import com.twilio.rest.flexapi.v1.InsightsQuestionnairesCategory;
import com.twilio.rest.flexapi.v1.InsightsQuestionnairesQuestion;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A questionnaire as Flex users see it: sids, and answers of yes or no. */
public record FlexForm(String questionnaire, String category, List<String> questions) {

    /** Built with the SDK alone. */
    static FlexForm build(TwilioRestClient twilio, int questions) {
        String category =
                InsightsQuestionnairesCategory.creator("Opening").create(twilio).getCategorySid();
        List<String> sids = IntStream.range(0, questions)
                .mapToObj(n -> InsightsQuestionnairesQuestion.creator(
                                category, "Question " + n + "?", "two-options", true)
                        .create(twilio)
                        .getQuestionSid())
                .toList();
        String questionnaire = InsightsQuestionnaires.creator("Service quality " + UUID.randomUUID())
                .setActive(true)
                .setQuestionSids(sids)
                .create(twilio)
                .getQuestionnaireSid();
        return new FlexForm(questionnaire, category, sids);
    }

    /** That exists in the client's own system only, so far. */
    public static FlexForm unknown(int questions) {
        return new FlexForm(
                sid("GM"),
                sid("FY"),
                IntStream.range(0, questions).mapToObj(n -> sid("GE")).toList());
    }

    public AssessmentsCreator answer(String segment, String question, String answer) {
        return Assessments.creator(
                category,
                "Opening",
                segment,
                "agent-7",
                new BigDecimal("6.985619"),
                question,
                "A question?",
                answer,
                answer,
                questionnaire);
    }

    /** The same form for the Mind API, bound to these sids. */
    public String scorecard() {
        return """
                {"name": "Late", "profile": "twilio", "externalSid": "%s", "categories": [
                  {"label": "Opening", "externalSid": "%s", "criteria": [%s]}]}""".formatted(
                        questionnaire,
                        category,
                        questions.stream().map(FlexForm::criterion).collect(Collectors.joining(",")));
    }

    private static String criterion(String sid) {
        return """
                {"label": "A question?", "externalSid": "%s", "maxPoints": 100, "scoringType": "answerSet", "answers": [
                  {"id": "yes", "label": "Yes", "percent": 100}, {"id": "no", "label": "No", "percent": 0}]}""".formatted(sid);
    }

    private static String sid(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }
}
