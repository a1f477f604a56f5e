package dev.scoreline.query.flex;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersIT {
    private static final String LIST = "/v1/Insights/QualityManagement/Assessments";

    private final ContactCentre centre = TestServer.contactCentre();
    private final Client linda = TestServer.as(centre, "linda");

    @Test
    void shouldShowAnAnswerAsItsDocumentationDoes() {
        // Given
        String sid = centre.at(Instant.parse("2026-03-01T09:00:00Z")).answer("linda", "WK1", "segment-1", 1, "yes");

        // When
        Client.Answer answer = linda.get(LIST + "/" + sid);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "account_sid",
                        "assessment_sid",
                        "offset",
                        "report",
                        "weight",
                        "agent_id",
                        "segment_id",
                        "user_name",
                        "user_email",
                        "answer_text",
                        "answer_id",
                        "assessment",
                        "timestamp",
                        "url");
        assertThat(answer.text())
                .contains("\"offset\":\"6.985619\"")
                .contains("\"weight\":\"1\"")
                .contains("\"timestamp\":\"1772355600001\"")
                .contains("\"report\":true")
                .contains("\"name\":null,\"questionnaire_sid\":\"" + ContactCentre.QUESTIONNAIRE + "\"");
        assertThat(answer.json().get("url").asString()).isEqualTo(TestServer.address() + LIST + "/" + sid);
        assertThat(answer.json()
                        .at("/assessment/questionnaire/question/category/name")
                        .asString())
                .isEqualTo("Manners");
    }

    @Test
    void shouldListOnlyTheCallersOwnAnswers() {
        // Given
        centre.answer("linda", "WK1", "segment-1", 1, "yes");
        centre.answer("martin", "WK1", "segment-1", 1, "no");
        TestServer.contactCentre().answer("linda", "WK1", "segment-1", 1, "yes");

        // When
        JsonNode page = linda.get(LIST + "?SegmentId=segment-1").json();

        // Then
        assertThat(Client.column(page.get("assessments"), "user_name")).containsExactly("linda");
    }

    @Test
    void shouldNameEveryNeighbourOfAPageWithEveryFilter() {
        // Given
        centre.answer("linda", "WK1", "segment 1", 1, "yes");
        String url = TestServer.address() + LIST + "?SegmentId=segment+1&PageSize=50&Page=0";

        // When
        Client.Answer answer = linda.get(LIST + "?SegmentId=segment%201");

        // Then
        assertThat(answer.text())
                .contains("\"meta\":{\"key\":\"assessments\",\"url\":\"" + url + "\",\"page\":0,\"page_size\":50,"
                        + "\"first_page_url\":\"" + url + "\",\"next_page_url\":null,\"previous_page_url\":null}");
    }

    @Test
    void shouldShowEveryAnswerOnceWhileAnswersArrive() {
        // Given
        List<String> before = new ArrayList<>();
        for (int metric = 0; metric < 25; metric++) {
            before.add(centre.answer("linda", "WK" + metric % 3, "segment-1", metric, "yes"));
        }
        List<String> seen = new ArrayList<>();

        // When
        String address = LIST + "?SegmentId=segment-1&PageSize=4";
        for (int page = 0; !address.isEmpty(); page++) {
            JsonNode body = linda.get(address).json();
            seen.addAll(Client.column(body.get("assessments"), "assessment_sid"));
            if (page < 3) {
                before.add(centre.answer("linda", "WK9", "segment-1", 100 + page, "no"));
            }
            address = body.at("/meta/next_page_url").asString("");
        }

        // Then
        assertThat(seen).containsExactlyElementsOf(before);
    }

    @Test
    void shouldLeadBackToTheFirstPageFromAnyDepth() {
        // Given
        for (int metric = 0; metric < 40; metric++) {
            centre.answer("linda", "WK1", "segment-1", metric, "yes");
        }
        List<List<String>> forwards = new ArrayList<>();
        String last = LIST + "?PageSize=2";
        for (String address = last; !address.isEmpty(); ) {
            JsonNode body = linda.get(address).json();
            forwards.add(Client.column(body.get("assessments"), "assessment_sid"));
            last = address;
            address = body.at("/meta/next_page_url").asString("");
        }

        // When
        List<List<String>> backwards = new ArrayList<>();
        for (String address = last; !address.isEmpty(); ) {
            JsonNode body = linda.get(address).json();
            backwards.add(0, Client.column(body.get("assessments"), "assessment_sid"));
            address = body.at("/meta/previous_page_url").asString("");
        }

        // Then
        assertThat(backwards).hasSize(20).isEqualTo(forwards);
    }

    @Test
    void shouldEchoThePageAndNotGoByIt() {
        // Given
        String sid = centre.answer("linda", "WK1", "segment-1", 1, "yes");

        // When
        JsonNode body = linda.get(LIST + "?Page=7").json();

        // Then
        assertThat(body.at("/meta/page").asInt()).isEqualTo(7);
        assertThat(Client.column(body.get("assessments"), "assessment_sid")).containsExactly(sid);
    }

    @Test
    void shouldRefuseAllFaultyParametersAtOnce() {
        // When
        Client.Answer answer = linda.get(LIST + "?PageSize=1001&Page=-1");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asInt()).isEqualTo(20001);
        assertThat(answer.json().get("message").asString())
                .contains("PageSize: Expected an integer from 1 to 1000, found '1001'")
                .contains("Page: Expected an integer from 0");
    }

    @Test
    void shouldRefuseATokenOfAnotherListFilterOrAccount() {
        // Given
        centre.answer("linda", "WK1", "segment-1", 1, "yes");
        centre.answer("linda", "WK1", "segment-1", 2, "yes");
        String next = linda.get(LIST + "?SegmentId=segment-1&PageSize=1")
                .json()
                .at("/meta/next_page_url")
                .asString();
        String token = next.substring(next.indexOf("PageToken="));

        // When
        List<Client.Answer> answers = List.of(
                linda.get(LIST + "?SegmentId=segment-2&" + token),
                linda.get(LIST + "/Comments?SegmentId=segment-1&" + token),
                TestServer.as(centre, "martin").get(LIST + "?SegmentId=segment-1&" + token),
                TestServer.as(TestServer.contactCentre(), "linda").get(LIST + "?SegmentId=segment-1&" + token),
                linda.get(LIST + "?PageToken=made-up"));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("PageToken");
        });
    }

    @Test
    void shouldAnswerAnotherAccountsSidAsOneThatDoesNotExist() {
        // Given
        String foreign = TestServer.contactCentre().answer("linda", "WK1", "segment-1", 1, "yes");

        // When
        Client.Answer answer = linda.get(LIST + "/" + foreign);
        Client.Answer unknown = linda.get(LIST + "/FM" + "0".repeat(32));
        Client.Answer malformed = linda.get(LIST + "/nonsense");

        // Then
        assertThat(List.of(answer, unknown, malformed)).allSatisfy(each -> {
            assertThat(each.status()).isEqualTo(404);
            assertThat(each.json().get("code").asInt()).isEqualTo(20404);
        });
        assertThat(answer.text().replace(foreign, "")).isEqualTo(unknown.text().replace("FM" + "0".repeat(32), ""));
    }

    @Test
    void shouldKeepAnAnswerFromAnotherEvaluatorWithoutPermission() {
        // Given
        String sid = centre.answer("martin", "WK1", "segment-1", 1, "yes");

        // When
        int without = linda.get(LIST + "/" + sid).status();
        int with = TestServer.as(centre, "linda", "qualityViewAssessmentAll")
                .get(LIST + "/" + sid)
                .status();

        // Then
        assertThat(without).isEqualTo(404);
        assertThat(with).isEqualTo(200);
    }

    @Test
    void shouldAskAStrangerWhoTheyAre() {
        // When
        Client.Answer answer = TestServer.stranger().get(LIST);

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("code").asInt()).isEqualTo(20003);
    }
}
