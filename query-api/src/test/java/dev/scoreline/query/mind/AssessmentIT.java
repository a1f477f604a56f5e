package dev.scoreline.query.mind;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.Scorecards;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.Family;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentIT {
    private static final String ONE = "/api/mind/quality/assessment/";

    private final Scorecard scorecard = Scorecards.calls(7, 1, ScorecardState.ACTIVE);
    private final ContactCentre centre =
            TestServer.contactCentre().publish(scorecard, Family.MIND).at(Instant.parse("2026-03-01T09:00:00Z"));
    private final Client auditor = TestServer.as(centre, "99", "qualityViewAssessmentAll");

    @Test
    void shouldShowAnUntouchedAssessmentWithEveryKeyAndEveryCriterion() {
        // Given
        String id = centre.open(scorecard, 23, 4711, 7L);

        // When
        Client.Answer answer = auditor.get(ONE + id);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("""
                        {"id":%s,"scorecardId":71,"scorecardBaseId":7,"state":"unprocessed","assessedUser":23,\
                        "assessedByUser":null,"ticketId":4711,"worklogId":null,"teamId":7,"callUuid":null,\
                        "createdAt":"2026-03-01T09:00:00.001Z","modifiedAt":"2026-03-01T09:00:00.001Z",\
                        "deletedAt":null,"canEdit":false,"amended":false,"data":{"aiSummary":null,"categories":[\
                        {"categoryId":1,"criteria":[\
                        {"id":1,"score":null,"reason":null,"state":"unscored","aiScore":null,"aiReason":null,\
                        "lastEditedByUserId":null,"lastEditedAt":null},\
                        {"id":2,"score":null,"reason":null,"state":"unscored","aiScore":null,"aiReason":null,\
                        "lastEditedByUserId":null,"lastEditedAt":null}]}],"unmatched":[],\
                        "totals":{"scoredPoints":0,"usedMaxPoints":0,"totalMaxPoints":10,"percentage":null},\
                        "supervisorAssessment":null,"assessmentDate":null,"discussionDate":null},\
                        "worklog":null,"aiUsage":null,"time":null,"customerExperience":null,"liveCoach":null,\
                        "editingHistory":%s}""".formatted(id, answer.json().get("editingHistory")));
    }

    @Test
    void shouldShowScoresWithoutTrailingZerosAndWhoGaveThem() {
        // Given
        String id = centre.open(scorecard, 23, 1, null);
        centre.score(id, 2, 5, "asked for the number");
        centre.score(id, 1, 3, "no name");

        // When
        JsonNode body = auditor.get(ONE + id).json();

        // Then
        assertThat(body.at("/data/totals").toString())
                .isEqualTo("{\"scoredPoints\":8,\"usedMaxPoints\":10,\"totalMaxPoints\":10,\"percentage\":80}");
        assertThat(body.at("/data/categories/0/criteria/0").toString())
                .isEqualTo("{\"id\":1,\"score\":3,\"reason\":\"no name\",\"state\":\"humanVerified\","
                        + "\"aiScore\":null,\"aiReason\":null,\"lastEditedByUserId\":12,"
                        + "\"lastEditedAt\":\"2026-03-01T09:00:00.003Z\"}");
        assertThat(body.get("assessedByUser").asInt()).isEqualTo(12);
        assertThat(body.get("state").asString()).isEqualTo("reviewOngoing");
    }

    @Test
    void shouldTellEveryEditNewestFirstAndNoMoreThanAHundred() {
        // Given
        String id = centre.open(scorecard, 23, 1, null);
        for (int i = 0; i < 120; i++) {
            centre.score(id, 1, i % 2 + 1, "round " + i);
        }

        // When
        JsonNode history = auditor.get(ONE + id).json().get("editingHistory");

        // Then
        assertThat(history).hasSize(100);
        assertThat(history.get(0).get("version").asLong()).isEqualTo(121);
        assertThat(Client.column(history, "field")).contains("criteria.1.1.score", "criteria.1.1.reason");
        assertThat(history.get(0).propertyNames())
                .containsExactly(
                        "userId", "timestamp", "field", "oldValue", "newValue", "reason", "scorecardId", "version");
        assertThat(history.findValues("version").stream().map(JsonNode::asLong).toList())
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void shouldGiveTheContextBackAsItWasSent() {
        // Given
        String worklog = "{\"id\":1,\"text\":\"a \\\"b\\\"\",\"cost\":1.10,\"tags\":[]}";
        String id = centre.open(scorecard, 23, 1, null, Map.of("worklog", worklog, "time", "[]"));

        // When
        Client.Answer answer = auditor.get(ONE + id);

        // Then
        assertThat(answer.text()).contains("\"worklog\":" + worklog + ",").contains("\"time\":[]");
        assertThat(answer.json().get("aiUsage").isNull()).isTrue();
    }

    @Test
    void shouldHandOutItsVersionAsETagAndKnowItAgain() {
        // Given
        String id = centre.open(scorecard, 23, 1, null);
        centre.score(id, 1, 3, "so");

        // When
        String tag = auditor.get(ONE + id).header("ETag");
        Client.Answer again = auditor.get(ONE + id, "If-None-Match", "\"2\"");

        // Then
        assertThat(tag).isEqualTo("\"2\"");
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void shouldShowADeletedAssessmentWithItsDate() {
        // Given
        String id = centre.open(scorecard, 23, 1, null);
        centre.delete(id);

        // When
        JsonNode body = auditor.get(ONE + id).json();

        // Then
        assertThat(body.get("state").asString()).isEqualTo("deleted");
        assertThat(body.get("deletedAt").asString()).isEqualTo("2026-03-01T09:00:00.002Z");
    }

    @Test
    void shouldShowAnAssessmentToItsAudienceOnly() {
        // Given
        String id = centre.open(scorecard, 23, 1, 7L);
        centre.score(id, 1, 3, "so");
        Client agent = TestServer.as(centre, "23", "qualityViewAssessmentOwn");
        int beforeReview = agent.get(ONE + id).status();

        // When
        centre.review(id);

        // Then
        assertThat(beforeReview).isEqualTo(403);
        assertThat(agent.get(ONE + id).status()).isEqualTo(200);
        assertThat(TestServer.as(centre, "24", "qualityViewAssessmentOwn")
                        .get(ONE + id)
                        .status())
                .isEqualTo(403);
        assertThat(TestServer.as(centre, "24", List.of(7L), "qualityViewAssessmentTeamMate")
                        .get(ONE + id)
                        .status())
                .isEqualTo(200);
        assertThat(TestServer.as(centre, "24", List.of(8L), "qualityDoAssessmentsTeam")
                        .get(ONE + id)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldSayWhetherTheCallerCouldEdit() {
        // Given
        String id = centre.open(scorecard, 23, 1, 7L);

        // When
        boolean viewer = auditor.get(ONE + id).json().get("canEdit").asBoolean();
        boolean supervisor = TestServer.as(centre, "12", List.of(7L), "qualityDoAssessmentsTeam")
                .get(ONE + id)
                .json()
                .get("canEdit")
                .asBoolean();

        // Then
        assertThat(viewer).isFalse();
        assertThat(supervisor).isTrue();
    }

    @Test
    void shouldNotFindWhatIsAnotherAccountsOrFamilys() {
        // Given
        ContactCentre other = TestServer.contactCentre().publish(scorecard, Family.MIND);
        String foreign = other.open(scorecard, 23, 1, null);
        String flex = centre.answer("linda", "WK1", "segment-1", 1, "yes").substring(0, 22);

        // When
        List<Client.Answer> answers =
                List.of(auditor.get(ONE + foreign), auditor.get(ONE + flex), auditor.get(ONE + "nonsense"));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().get("status").asInt()).isEqualTo(404);
        });
    }
}
