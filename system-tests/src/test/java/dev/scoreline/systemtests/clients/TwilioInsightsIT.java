package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.base.Page;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.flexapi.v1.Assessments;
import com.twilio.rest.flexapi.v1.InsightsConversations;
import com.twilio.rest.flexapi.v1.InsightsQuestionnaires;
import com.twilio.rest.flexapi.v1.InsightsQuestionnairesCategory;
import com.twilio.rest.flexapi.v1.InsightsQuestionnairesQuestion;
import com.twilio.rest.flexapi.v1.InsightsSegments;
import com.twilio.rest.flexapi.v1.InsightsSession;
import com.twilio.rest.flexapi.v1.InsightsSettingsAnswerSets;
import com.twilio.rest.flexapi.v1.InsightsSettingsComment;
import com.twilio.rest.flexapi.v1.InsightsUserRoles;
import dev.scoreline.systemtests.clients.FaultyProxy.Fault;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Both of Twilio's libraries over all their Insights classes, and what they make of refusals. */
class TwilioInsightsIT {

    private final Scoreline scoreline = Scoreline.shared();
    private final TwilioRestClient client = TwilioClient.to(scoreline.url(), Scoreline.ACCOUNT, Scoreline.AUTH_TOKEN);
    private final String segment = "insights-" + UUID.randomUUID();
    private final String category = InsightsQuestionnairesCategory.creator("Java " + segment)
            .create(client)
            .getCategorySid();
    private final String question = InsightsQuestionnairesQuestion.creator(category, "Greeted?", "two-options", true)
            .create(client)
            .getQuestionSid();
    private final String questionnaire = InsightsQuestionnaires.creator("Java " + segment)
            .setQuestionSids(List.of(question))
            .create(client)
            .getQuestionnaireSid();

    @Test
    void shouldChangeListFetchAndDeleteTheConfiguration() {
        // When
        InsightsQuestionnairesCategory renamed =
                InsightsQuestionnairesCategory.updater(category, "Renamed").update(client);
        InsightsQuestionnairesQuestion changed = InsightsQuestionnairesQuestion.updater(question, false)
                .setDescription("At the beginning")
                .update(client);
        InsightsQuestionnaires inactive =
                InsightsQuestionnaires.updater(questionnaire, false).update(client);

        // Then
        assertThat(renamed.getName()).isEqualTo("Renamed");
        assertThat(changed.getDescription()).isEqualTo("At the beginning");
        assertThat(changed.getAllowNa()).isFalse();
        assertThat(changed.getUsage()).isEqualTo(1);
        assertThat(changed.getCategory().toString()).contains("category_name=Renamed");
        assertThat(inactive.getActive()).isFalse();
        assertThat(InsightsQuestionnaires.fetcher(questionnaire).fetch(client)).isEqualTo(inactive);
        assertThat(all(InsightsQuestionnaires.reader().setPageSize(7L).read(client)))
                .doesNotContain(inactive);
        assertThat(all(InsightsQuestionnaires.reader()
                        .setIncludeInactive(true)
                        .setPageSize(7L)
                        .read(client)))
                .contains(inactive);
        assertThat(all(InsightsQuestionnairesCategory.reader().setPageSize(7L).read(client)))
                .contains(renamed)
                .doesNotHaveDuplicates();
        assertThat(all(InsightsQuestionnairesQuestion.reader()
                        .setCategorySid(List.of(category))
                        .read(client)))
                .containsExactly(changed);

        // When
        assertThat(InsightsQuestionnaires.deleter(questionnaire).delete(client)).isTrue();
        assertThat(InsightsQuestionnairesQuestion.deleter(question).delete(client))
                .isTrue();
        assertThat(InsightsQuestionnairesCategory.deleter(category).delete(client))
                .isTrue();

        // Then
        assertThatThrownBy(() -> InsightsQuestionnaires.fetcher(questionnaire).fetch(client))
                .satisfies(refused(20404, 404));
    }

    @Test
    void shouldReadSettingsRolesAndASession() {
        assertThat(InsightsSettingsAnswerSets.fetcher().fetch(client))
                .satisfies(sets -> assertThat(sets.getAnswerSets().toString()).contains("two-options"))
                .satisfies(sets -> assertThat(sets.getAnswerSetCategories().toString())
                        .contains("Two Options", "Three Options", "Rating"))
                .satisfies(
                        sets -> assertThat(sets.getNotApplicable().toString()).contains("N/A"))
                .returns(Scoreline.ACCOUNT, InsightsSettingsAnswerSets::getAccountSid);
        assertThat(InsightsSettingsComment.fetcher().fetch(client))
                .satisfies(tags -> assertThat(tags.getComments().toString()).contains("name="))
                .satisfies(tags ->
                        assertThat(tags.getUrl()).hasPath("/v1/Insights/QualityManagement/Settings/CommentTags"));
        assertThat(InsightsUserRoles.fetcher().fetch(client).getRoles()).containsExactly("wfo.full_access");
        assertThat(InsightsUserRoles.fetcher()
                        .setAuthorization(scoreline.bearer("12", "qualityDoAssessmentsAll"))
                        .fetch(client)
                        .getRoles())
                .containsExactly("wfo.quality_manager");
        InsightsSession session = InsightsSession.creator().create(client);
        assertThat(session.getWorkspaceId()).isEqualTo(Scoreline.ACCOUNT);
        assertThat(session.getSessionExpiry()).endsWith("Z");
        assertThat(session.getSessionId()).isNotBlank();
        assertThat(session.getBaseUrl()).startsWith("http");
    }

    @Test
    void shouldFindASegmentItsScoreAndItsConversation() {
        // Given
        Assessments.creator(
                        category,
                        "Opening",
                        segment,
                        "agent-7",
                        BigDecimal.ONE,
                        question,
                        "Greeted?",
                        "Yes",
                        "yes",
                        questionnaire)
                .create(client);

        // When
        List<InsightsSegments> segments = scoreline.eventually(
                "the segment has its score",
                () -> all(InsightsSegments.reader().setSegmentId(segment).read(client)),
                found -> found.size() == 1
                        && List.of(100).equals(found.getFirst().getAssessmentPercentage()));
        List<InsightsConversations> conversations =
                all(InsightsConversations.reader().setSegmentId(segment).read(client));

        // Then
        assertThat(segments.getFirst().getSegmentId()).isEqualTo(segment);
        assertThat(segments.getFirst().getAgentId()).isEqualTo("agent-7");
        assertThat(segments.getFirst().getAssessmentType()).isEqualTo(List.of("Java " + segment));
        assertThat(segments.getFirst().getCustomerPhone()).isNull();
        assertThat(conversations).singleElement().satisfies(conversation -> {
            assertThat(conversation.getConversationId()).isEqualTo(segment);
            assertThat(conversation.getSegmentCount()).isEqualTo(1);
            assertThat(conversation.getSegments().toString()).contains("segment_id=" + segment);
        });
        assertThat(all(InsightsSegments.reader()
                        .setReservationId(List.of("WR" + "0".repeat(32)))
                        .read(client)))
                .isEmpty();
    }

    @Test
    void shouldTurnPagesForwardsAndBack() {
        // Given
        InsightsQuestionnairesCategory.creator("More " + segment).create(client);
        Page<InsightsQuestionnairesCategory> first =
                InsightsQuestionnairesCategory.reader().setPageSize(1L).firstPage(client);

        // When
        Page<InsightsQuestionnairesCategory> second =
                InsightsQuestionnairesCategory.reader().nextPage(first, client);
        Page<InsightsQuestionnairesCategory> back =
                InsightsQuestionnairesCategory.reader().previousPage(second, client);

        // Then
        assertThat(second.getRecords()).hasSize(1).isNotEqualTo(first.getRecords());
        assertThat(back.getRecords()).isEqualTo(first.getRecords());
    }

    @Test
    void shouldTellTheJavaLibraryEverythingAboutARefusal() {
        assertThatThrownBy(() -> InsightsQuestionnairesCategory.creator(" ").create(client))
                .satisfies(refused(20001, 400))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getMessage()).startsWith("Name: Expected a value");
                    assertThat(String.valueOf(refused.getDetails().get("errors")))
                            .contains("field=Name");
                });
        assertThatThrownBy(
                        () -> InsightsQuestionnairesQuestion.deleter(question).delete(client))
                .satisfies(refused(20409, 409));
        assertThatThrownBy(() -> InsightsSegments.reader().setPageSize(1001L).read(client))
                .satisfies(refused(20001, 400));
    }

    /** Which has tried two requests again, by itself, that were too many. */
    @Test
    void shouldServeEveryClassOfTheNodeLibraryAndTellItEverythingAboutARefusal() throws Exception {
        // Given
        Path project = Program.installNode(Path.of("src/test/node"));

        // When
        JsonNode seen;
        try (FaultyProxy proxy = new FaultyProxy(scoreline.url())) {
            proxy.next(Fault.RATE_LIMITED, Fault.RATE_LIMITED);
            seen = told(project, proxy.url().toString());
        }

        // Then
        assertThat(seen.path("renamed").asText()).isEqualTo("Renamed");
        assertThat(seen.path("description").asText()).isEqualTo("At the end");
        assertThat(seen.path("active").asBoolean(true)).isFalse();
        assertThat(seen.path("listedInactive").asInt()).isEqualTo(1);
        assertThat(seen.at("/questionsOfFetched/0")).isEqualTo(seen.path("questionSid"));
        assertThat(seen.at("/segment/assessmentPercentage").toString()).isEqualTo("[100]");
        assertThat(seen.at("/conversation/conversationId")).isEqualTo(seen.path("segmentId"));
        assertThat(seen.path("workspaceId").asText()).isEqualTo(Scoreline.ACCOUNT);
        assertThat(seen.path("sessionExpiry").asText()).endsWith("Z");
        assertThat(seen.path("roles").toString()).isEqualTo("[\"wfo.full_access\"]");
        assertThat(seen.path("answerSetCategories")).hasSize(3);
        assertThat(seen.path("tags").asInt()).isPositive();
        assertThat(seen.path("usage").toString()).isEqualTo("[1]");
        assertThat(seen.path("categories").asBoolean()).isTrue();
        assertThat(seen.path("hasCategories").asBoolean()).isTrue();
        assertThat(seen.path("removed").toString()).isEqualTo("[true,true,true]");
        assertThat(seen.at("/invalid/code").asInt()).isEqualTo(20001);
        assertThat(seen.at("/invalid/status").asInt()).isEqualTo(400);
        assertThat(seen.at("/invalid/message").asText()).startsWith("Name: Expected a value");
        assertThat(seen.at("/invalid/moreInfo").asText()).isEqualTo(scoreline.url() + "/openapi/problems/invalid");
        assertThat(seen.at("/invalid/details/errors/0/field").asText()).isEqualTo("Name");
        assertThat(seen.at("/inUse/code").asInt()).isEqualTo(20409);
        assertThat(seen.at("/absent/code").asInt()).isEqualTo(20404);
        assertThat(seen.at("/absent/details").toString()).isEqualTo("{}");
    }

    private static JsonNode told(Path project, String url) throws Exception {
        Program.Result told = Program.run(
                project,
                Map.of(
                        "SCORELINE_URL",
                        url,
                        "SCORELINE_ACCOUNT",
                        Scoreline.ACCOUNT,
                        "SCORELINE_TOKEN",
                        Scoreline.AUTH_TOKEN),
                "node",
                "insights.mjs");
        assertThat(told.code()).as(told.output()).isZero();
        return new ObjectMapper().readTree(told.output());
    }

    private static Consumer<Throwable> refused(int code, int status) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(ApiException.class, refused -> {
            assertThat(refused.getCode()).isEqualTo(code);
            assertThat(refused.getStatusCode()).isEqualTo(status);
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(refused.getMoreInfo()).contains("://", "/openapi/problems/");
            assertThat(refused.getDetails()).isNotNull();
        });
    }

    private static <T> List<T> all(Iterable<T> rows) {
        List<T> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }
}
