package dev.scoreline.systemtests.flex;

import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A category, a question, a questionnaire, an answer and a comment that exist; each test has its own. */
final class FlexFixture {

    static final String ROOT = "/v1/Insights/QualityManagement";

    final Scoreline scoreline = Scoreline.shared();
    final Http owner = new Http(scoreline.url(), Scoreline.BASIC);
    final String segment = "segment " + UUID.randomUUID();
    final String category = made("/Categories", "Name=" + unique("Opening"), "category_sid");
    final String question = question("Greeted?");
    final String questionnaire = questionnaire("Service", question);
    final String spareCategory = made("/Categories", "Name=" + unique("Spare"), "category_sid");
    final String spareQuestion = question("Spare?");
    final String answer =
            answered(segment, question, "yes").json().path("assessment_sid").asText();
    final String comment = created(ROOT + "/Assessments/Comments", comment())
            .json()
            .path("assessment_sid")
            .asText();

    String question(String text) {
        return made(
                "/Questions",
                "CategorySid=" + category + "&Question=" + encoded(text) + "&AnswerSetId=two-options&AllowNa=true",
                "question_sid");
    }

    String questionnaire(String name, String... questions) {
        StringBuilder form = new StringBuilder("Name=" + unique(name));
        for (String sid : questions) {
            form.append("&QuestionSids=").append(sid);
        }
        return made("/Questionnaires", form.toString(), "questionnaire_sid");
    }

    Answer answered(String about, String to, String answerId) {
        return created(ROOT + "/Assessments", answer(about, to, answerId));
    }

    String answer(String about, String to, String answerId) {
        return "CategorySid=" + category + "&CategoryName=Opening&SegmentId=" + encoded(about)
                + "&AgentId=agent-7&Offset=1.5&MetricId=" + to + "&MetricName=Greeted&AnswerText=" + answerId
                + "&AnswerId=" + answerId + "&QuestionnaireSid=" + questionnaire;
    }

    String comment() {
        return "CategoryId=good&CategoryName=Good&Comment=Friendly&SegmentId=" + encoded(segment)
                + "&AgentId=agent-7&Offset=1.5";
    }

    Answer created(String path, String form) {
        Answer answer = owner.form(path, form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    /** With the sids of this fixture in place of their names in braces. */
    String filled(String template) {
        return template.replace("{category}", category)
                .replace("{question}", question)
                .replace("{questionnaire}", questionnaire)
                .replace("{answer}", answer)
                .replace("{comment}", comment)
                .replace("{spare category}", spareCategory)
                .replace("{spare question}", spareQuestion)
                .replace("{segment}", encoded(segment));
    }

    private String made(String path, String form, String sid) {
        return created(ROOT + path, form).json().path(sid).asText();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unique(String name) {
        return encoded(name + " " + UUID.randomUUID());
    }
}
