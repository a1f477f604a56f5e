package dev.scoreline.systemtests.clients;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.flexapi.v1.Assessments;
import com.twilio.rest.flexapi.v1.InsightsAssessmentsComment;
import com.twilio.rest.flexapi.v1.InsightsQuestionnaires;
import com.twilio.rest.flexapi.v1.InsightsQuestionnairesCategory;
import com.twilio.rest.flexapi.v1.InsightsQuestionnairesQuestion;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a team that uses Flex Insights does all day, with Twilio's own library and nothing changed. */
class TwilioJavaIT {

    private final Scoreline scoreline = Scoreline.shared();
    private final TwilioRestClient client = TwilioClient.to(scoreline.url(), Scoreline.ACCOUNT, Scoreline.AUTH_TOKEN);
    private String segment = "";

    @BeforeEach
    void useSegmentOfOnesOwn(TestInfo test) {
        segment = "java-" + test.getDisplayName();
    }

    @Test
    void shouldBuildAQuestionnaireAndAnswerIt() {
        // Given
        InsightsQuestionnairesCategory category =
                InsightsQuestionnairesCategory.creator("Opening").create(client);
        InsightsQuestionnairesQuestion question = InsightsQuestionnairesQuestion.creator(
                        category.getCategorySid(), "Did the agent greet?", "two-options", true)
                .create(client);
        InsightsQuestionnaires questionnaire = InsightsQuestionnaires.creator("Service quality")
                .setActive(true)
                .setQuestionSids(List.of(question.getQuestionSid()))
                .create(client);

        // When
        Assessments answer = Assessments.creator(
                        category.getCategorySid(),
                        "Opening",
                        segment,
                        "agent-7",
                        new BigDecimal("6.985619"),
                        question.getQuestionSid(),
                        "Did the agent greet?",
                        "Yes",
                        "yes",
                        questionnaire.getQuestionnaireSid())
                .create(client);

        // Then
        assertThat(answer.getAssessmentSid()).matches("FM[0-9a-f]{32}");
        assertThat(answer.getOffset()).isEqualTo("6.985619");
        assertThat(answer.getAccountSid()).isEqualTo(Scoreline.ACCOUNT);
        assertThat(answer.getReport()).isTrue();
        assertThat(answer.getTimestamp()).matches("[0-9]{13}");
        assertThat(answer.getAssessment().toString()).contains("Service quality", question.getQuestionSid());
    }

    @Test
    void shouldReviseAnAnswerUnderItsSid() {
        // Given
        Assessments given = answer("GE" + "0".repeat(31) + "1", "Yes", "yes");

        // When
        Assessments revised = Assessments.updater(given.getAssessmentSid(), new BigDecimal("7.5"), "No", "no")
                .update(client);

        // Then
        assertThat(revised.getAssessmentSid()).isEqualTo(given.getAssessmentSid());
        assertThat(revised.getAnswerText()).isEqualTo("No");
        assertThat(revised.getOffset()).isEqualTo("7.5");
        assertThat(revised.getTimestamp()).isEqualTo(given.getTimestamp());
        assertThat(read(20)).extracting(Assessments::getAnswerId).containsExactly("no");
    }

    @Test
    void shouldAnswerAQuestionTwiceUnderOneSid() {
        // When
        Assessments first = answer("GE" + "0".repeat(31) + "1", "Yes", "yes");
        Assessments second = answer("GE" + "0".repeat(31) + "1", "No", "no");

        // Then
        assertThat(second.getAssessmentSid()).isEqualTo(first.getAssessmentSid());
    }

    @Test
    void shouldListAnswersOverSeveralPagesEachOnce() {
        // Given
        Set<String> given = new HashSet<>();
        IntStream.range(0, 23)
                .forEach(n -> given.add(
                        answer("GE" + "%032d".formatted(n), "Yes", "yes").getAssessmentSid()));

        // When
        List<Assessments> listed =
                scoreline.eventually("all answers are listed", () -> read(5), all -> all.size() >= 23);

        // Then
        assertThat(listed).extracting(Assessments::getAssessmentSid).doesNotHaveDuplicates();
        assertThat(listed).extracting(Assessments::getAssessmentSid).containsExactlyInAnyOrderElementsOf(given);
    }

    @Test
    void shouldCommentAndFindTheCommentBySegmentAndAgent() {
        // When
        InsightsAssessmentsComment comment = InsightsAssessmentsComment.creator(
                        "any-category", "Praise", "Very friendly", segment, "agent-9", new BigDecimal("3"))
                .create(client);

        // Then
        assertThat(comment.getAssessmentSid()).matches("FM[0-9a-f]{32}");
        assertThat(scoreline.eventually("the comment is listed", () -> comments("agent-9"), all -> !all.isEmpty()))
                .extracting(InsightsAssessmentsComment::getAssessmentSid)
                .containsExactly(comment.getAssessmentSid());
        assertThat(comments("agent-8")).isEmpty();
    }

    @Test
    void shouldSayWhatIsWrongInTheWordsThatTheLibraryReads() {
        assertThatThrownBy(() -> Assessments.creator(
                                "not a sid",
                                "Opening",
                                segment,
                                "agent-7",
                                BigDecimal.ONE,
                                "neither",
                                "m",
                                "t",
                                "a",
                                "x")
                        .create(client))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(20001);
                    assertThat(refused.getStatusCode()).isEqualTo(400);
                    assertThat(refused.getMessage()).contains("CategorySid", "MetricId", "QuestionnaireSid");
                });
    }

    @Test
    void shouldNotLetAStrangerIn() {
        TwilioRestClient stranger = TwilioClient.to(scoreline.url(), Scoreline.ACCOUNT, "wrong");

        assertThatThrownBy(() -> Assessments.reader().read(stranger))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(401));
    }

    private Assessments answer(String question, String text, String id) {
        return Assessments.creator(
                        "FY" + "0".repeat(32),
                        "Opening",
                        segment,
                        "agent-7",
                        BigDecimal.ONE,
                        question,
                        "A question",
                        text,
                        id,
                        "GM" + "0".repeat(32))
                .create(client);
    }

    private List<Assessments> read(long pageSize) {
        List<Assessments> all = new ArrayList<>();
        Assessments.reader()
                .setSegmentId(segment)
                .setPageSize(pageSize)
                .read(client)
                .forEach(all::add);
        return all;
    }

    private List<InsightsAssessmentsComment> comments(String agent) {
        List<InsightsAssessmentsComment> all = new ArrayList<>();
        InsightsAssessmentsComment.reader()
                .setSegmentId(segment)
                .setAgentId(agent)
                .read(client)
                .forEach(all::add);
        return all;
    }
}
