package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A review from the AI's first look to the talk with the agent, over the Mind quality API. */
class MindIT {

    private static final String SCORECARD = """
            {"name": "Service", "categories": [{"label": "Opening", "criteria": [
              {"label": "Greeting", "maxPoints": 5, "scoringType": "numericScale"},
              {"label": "Right person", "maxPoints": 7, "scoringType": "numericScale"},
              {"label": "Solution", "maxPoints": 10, "scoringType": "numericScale"},
              {"label": "Farewell", "maxPoints": 3, "scoringType": "numericScale"}]}]}""";

    private final Scoreline scoreline = Scoreline.shared();
    private final Http supervisor = new Http(scoreline.url(), scoreline.bearer("12", "qualityDoAssessmentsAll"));
    private final Http owner = new Http(scoreline.url(), Scoreline.BASIC);

    @Test
    void shouldAnswerAPatchWithRecomputedTotalsAllTheWayThroughAReview() {
        // Given
        JsonNode scorecard =
                owner.post("/api/mind/quality/scorecard", SCORECARD).json();
        long[] criteria = criteria(scorecard);
        JsonNode opened = open(scorecard.path("id").asLong());
        assertThat(opened.path("state").asText()).isEqualTo("unprocessed");
        String path = "/api/mind/quality/assessment/" + opened.path("id").asLong();

        // When the AI has scored three of four
        Answer reported = supervisor.put(path + "/ai", """
                {"status": "completed", "aiRunId": "run-1", "aiSummary": "Good call", "criteria": [
                  {"criterionId": %d, "score": 4, "reason": "friendly"},
                  {"criterionId": %d, "score": 6, "reason": "asked for the name"},
                  {"criterionId": %d, "score": 8, "reason": "solved"}]}""".formatted(criteria[0], criteria[1], criteria[2]));

        // Then
        assertThat(reported.status()).as(reported.toString()).isEqualTo(200);
        assertThat(reported.json().path("state").asText()).isEqualTo("aiReady");

        // When a person edits
        Answer edited = supervisor.patch(path, """
                {"criteria": [{"criterionId": %d, "score": 5}, {"criterionId": %d, "score": 7}]}""".formatted(criteria[0], criteria[1]));

        // Then the answer itself has the new totals
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(edited.json().path("state").asText()).isEqualTo("reviewOngoing");
        assertTotals(edited, 20, 22, 25, 80);

        // When only a reason changes
        Answer reasoned = supervisor.patch(
                path, "{\"criteria\": [{\"criterionId\": %d, \"reason\": \"heard it\"}]}".formatted(criteria[2]));

        // Then the score stays and a person has confirmed it
        assertTotals(reasoned, 20, 22, 25, 80);
        JsonNode confirmed = criterion(reasoned.json(), criteria[2]);
        assertThat(confirmed.path("score").asInt()).isEqualTo(8);
        assertThat(confirmed.path("state").asText()).isEqualTo("humanVerified");
        assertThat(confirmed.path("aiReason").asText()).isEqualTo("solved");

        // When the discussion is asked for before the review
        Answer early = supervisor.patch(path, "{\"state\": \"discussedWithAssessee\"}");

        // Then
        assertThat(early.status()).as(early.toString()).isEqualTo(409);

        // When the review is finished and discussed
        Answer reviewed = supervisor.patch(path, "{\"state\": \"reviewedBySupervisor\"}");
        Answer discussed = supervisor.patch(path, "{\"state\": \"discussedWithAssessee\"}");

        // Then
        assertThat(reviewed.json().path("state").asText()).isEqualTo("reviewedBySupervisor");
        assertThat(discussed.json().path("state").asText()).isEqualTo("discussedWithAssessee");
        assertThat(supervisor.get(path).json().path("state").asText()).isEqualTo("discussedWithAssessee");
    }

    @Test
    void shouldRefuseWhatTheStateDoesNotAllowAndChangeNothing() {
        // Given
        JsonNode scorecard =
                owner.post("/api/mind/quality/scorecard", SCORECARD).json();
        long[] criteria = criteria(scorecard);
        JsonNode opened = open(scorecard.path("id").asLong());
        String path = "/api/mind/quality/assessment/" + opened.path("id").asLong();

        // When
        Answer faulty = supervisor.patch(path, """
                {"criteria": [{"criterionId": %d, "score": 6}, {"criterionId": 999999, "score": 1}]}""".formatted(criteria[0]));
        Answer stale = supervisor.patch(
                path,
                "{\"criteria\": [{\"criterionId\": %d, \"score\": 1}]}".formatted(criteria[0]),
                "If-Match",
                "\"99\"");
        Answer unknown = supervisor.patch("/api/mind/quality/assessment/1", "{\"aiSummary\": \"x\"}");
        Answer forbidden = new Http(scoreline.url(), scoreline.bearer("13", "qualityViewAssessmentAll"))
                .patch(path, "{\"aiSummary\": \"x\"}");

        // Then
        assertThat(faulty.status()).as(faulty.toString()).isEqualTo(400);
        assertThat(faulty.json().path("errors")).hasSize(2);
        assertThat(stale.status()).as(stale.toString()).isEqualTo(412);
        assertThat(unknown.status()).as(unknown.toString()).isEqualTo(404);
        assertThat(forbidden.status()).as(forbidden.toString()).isEqualTo(403);
        assertThat(supervisor.get(path).json().path("state").asText()).isEqualTo("unprocessed");
    }

    private JsonNode open(long scorecard) {
        Answer opened = supervisor.post(
                "/api/mind/quality/assessment",
                "{\"scorecardId\": %d, \"assessedUser\": 23, \"ticketId\": 77}".formatted(scorecard),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(opened.header("ETag")).isNotEmpty();
        return opened.json();
    }

    private static long[] criteria(JsonNode scorecard) {
        return scorecard
                .path("categories")
                .path(0)
                .path("criteria")
                .valueStream()
                .mapToLong(criterion -> criterion.path("id").asLong())
                .toArray();
    }

    private static JsonNode criterion(JsonNode assessment, long id) {
        return assessment
                .path("data")
                .path("categories")
                .path(0)
                .path("criteria")
                .valueStream()
                .filter(criterion -> criterion.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private static void assertTotals(Answer answer, int scored, int used, int total, int percentage) {
        JsonNode totals = answer.json().path("data").path("totals");
        assertThat(totals.path("scoredPoints").asInt()).as(answer.toString()).isEqualTo(scored);
        assertThat(totals.path("usedMaxPoints").asInt()).isEqualTo(used);
        assertThat(totals.path("totalMaxPoints").asInt()).isEqualTo(total);
        assertThat(totals.path("percentage").asInt()).isEqualTo(percentage);
    }
}
