package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What the native API promises, row by row: each operation, parameter and constraint, taken and refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeContractIT {

    private static final String SCORECARD = """
            {"name": "Native contract", "profile": "maestroqa", "categories": [{"label": "Opening", "criteria": [
              {"id": 1, "label": "Greeting", "maxPoints": 5, "scoringType": "numericScale"},
              {"id": 2, "label": "Right person", "maxPoints": 10, "scoringType": "metNotMet", "allowNa": false}]}]}""";
    private static final String NDJSON = "application/x-ndjson";

    private final Scoreline scoreline = Scoreline.shared();
    private final Map<String, Http> callers = Map.of(
            "owner", new Http(scoreline.url(), Scoreline.BASIC),
            "stranger", new Http(scoreline.url(), "Basic bm9ib2R5Om5vdGhpbmc="),
            "nobody", new Http(scoreline.url(), scoreline.bearer("9123")),
            "assessed", new Http(scoreline.url(), scoreline.bearer("9023", "qualityViewAssessmentOwn")));

    private String id = "";
    private String base = "";

    @BeforeAll
    void assess() {
        Http owner = as("owner");
        JsonNode scorecard =
                owner.post("/api/mind/quality/scorecard", SCORECARD).json();
        base = scorecard.path("baseId").asText();
        Answer opened = owner.post(
                "/api/mind/quality/assessment",
                "{\"scorecardId\": %s, \"assessedUser\": 9023, \"ticketId\": 9001}"
                        .formatted(scorecard.path("id").asText()));
        id = opened.json().path("id").asText();
        Answer scored = owner.patch(
                "/api/mind/quality/assessment/" + id, "{\"criteria\": [{\"criterionId\": 1, \"score\": 4}]}");
        assertThat(scored.status()).as(scored.toString()).isEqualTo(200);
    }

    private Http as(String caller) {
        Http http = callers.get(caller);
        if (http == null) {
            throw new IllegalArgumentException("Expected one of " + callers.keySet() + ", found " + caller);
        }
        return http;
    }

    private String filled(String text) {
        return text.replace("{id}", id).replace("{base}", base);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            owner    | /v1/assessments                                        | 200 | ``
            nobody   | /v1/assessments                                        | 200 | ``
            owner    | /v1/assessments?agent=9023&team=1                      | 200 | ``
            owner    | /v1/assessments?scorecard={base}&evaluator=9           | 200 | ``
            owner    | /v1/assessments?segment=s&questionnaire=GM1&band=good  | 200 | ``
            owner    | /v1/assessments?state=reviewOngoing,deleted&limit=500  | 200 | ``
            owner    | /v1/assessments?percentage=0-100&from=2026-01-01&to=2026-01-31T00:00:00Z | 200 | ``
            nobody   | /v1/assessments?agent=9023&evaluator=12                | 403 | ``
            stranger | /v1/assessments                                        | 401 | ``
            owner    | /v1/assessments?agents=9023                            | 400 | agents
            owner    | /v1/assessments?team=a&scorecard=b&state=c&percentage=d&from=e&to=f&limit=g | 400 | team scorecard state percentage from to limit
            owner    | /v1/assessments?page_token=x                           | 400 | page_token
            owner    | /v1/assessments?band=                                  | 400 | band
            owner    | /v1/assessments/{id}                                   | 200 | ``
            owner    | /v1/assessments/{id}?asOf=2100-01-01T00:00:00Z         | 200 | ``
            owner    | /v1/assessments/{id}?asOf=2000-01-01T00:00:00Z         | 404 | ``
            owner    | /v1/assessments/{id}?asOf=yesterday&limit=1            | 400 | asOf limit
            nobody   | /v1/assessments/{id}                                   | 403 | ``
            assessed | /v1/assessments/{id}                                   | 403 | ``
            stranger | /v1/assessments/{id}                                   | 401 | ``
            owner    | /v1/assessments/0                                      | 404 | ``
            owner    | /v1/assessments/FM00000000000000000000                 | 404 | ``
            owner    | /v1/assessments/{id}/history                           | 200 | ``
            owner    | /v1/assessments/{id}/history?limit=1                   | 200 | ``
            owner    | /v1/assessments/{id}/history?limit=501&page_token=     | 400 | limit page_token
            nobody   | /v1/assessments/{id}/history                           | 403 | ``
            owner    | /v1/assessments/0/history                              | 404 | ``
            owner    | /v1/assessments/{id}/explanation                       | 200 | ``
            owner    | /v1/assessments/{id}/explanation?x=1                   | 400 | x
            nobody   | /v1/assessments/{id}/explanation                       | 403 | ``
            owner    | /v1/assessments/0/explanation                          | 404 | ``
            nobody   | /v1/profiles                                           | 200 | ``
            owner    | /v1/profiles?limit=1                                   | 400 | limit
            stranger | /v1/profiles                                           | 401 | ``
            owner    | /v1/events                                             | 405 | ``
            """)
    void shouldAnswerReads(String caller, String path, int status, String fields) {
        // When
        Answer answer = as(caller).get(filled(path));

        // Then
        assertAnswer(answer, status, fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nobody   | {base} | {"answers": [{"criterionId": 1, "score": 4}, {"criterionId": 2, "score": 10}]} | 200 | ``
            owner    | {base} | {"answers": [], "revision": 1}                            | 200 | ``
            owner    | {base} | {"answers": [{"criterionId": 2, "notApplicable": true}]}  | 400 | answers[0].notApplicable
            owner    | {base} | {"answers": [{"criterionId": 1, "score": 4.5}, {"criterionId": 3, "score": 1}]} | 400 | answers[0].score answers[1].criterionId
            owner    | {base} | {"answers": [], "revision": 2}                            | 400 | revision
            owner    | {base} | {"answer": []}                                            | 400 | answer answers
            owner    | {base} | {                                                         | 400 | ``
            owner    | 0      | {"answers": []}                                           | 404 | ``
            stranger | {base} | {"answers": []}                                           | 401 | ``
            """)
    void shouldAnswerDryRuns(String caller, String scorecard, String body, int status, String fields) {
        // When
        Answer answer = as(caller).post("/v1/scorecards/" + filled(scorecard) + "/dry-run", body);

        // Then
        assertAnswer(answer, status, fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nobody   | application/x-ndjson | {"type":"call","call_uuid":"contract-1"} | 200 | accepted
            nobody   | application/x-ndjson | {"type":"call"}                          | 200 | refused
            owner    | application/x-ndjson; charset=utf-8 | no JSON                   | 200 | refused
            owner    | application/json     | {"type":"call","call_uuid":"contract-1"} | 415 | ``
            stranger | application/x-ndjson | {"type":"call","call_uuid":"contract-1"} | 401 | ``
            """)
    void shouldAnswerEvents(String caller, String type, String body, int status, String verdict) {
        // When
        Answer answer = as(caller).post("/v1/events", body, "Content-Type", type);

        // Then
        if (status == 200) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo(NDJSON);
            assertThat(answer.json().path("status").asText()).isEqualTo(verdict);
        } else {
            assertAnswer(answer, status, "");
        }
    }

    @Test
    void shouldRefuseEventsThatSayNothingOrHaveAKeyInCommon() {
        // When
        Answer empty = as("owner").post("/v1/events", "\n\n", "Content-Type", NDJSON);
        Answer keyed = as("owner")
                .post(
                        "/v1/events",
                        "{\"type\":\"call\",\"call_uuid\":\"contract-2\"}",
                        "Content-Type",
                        NDJSON,
                        "Idempotency-Key",
                        "k-1");

        // Then
        assertAnswer(empty, 400, "");
        assertAnswer(keyed, 400, "Idempotency-Key");
    }

    @Test
    void shouldAnswerWhatWasAskedFor() {
        // Given
        Http owner = as("owner");

        // When
        JsonNode found =
                owner.get(filled("/v1/assessments?scorecard={base}&agent=9023")).json();
        JsonNode now = owner.get("/v1/assessments/" + id).json();
        JsonNode first = owner.get("/v1/assessments/" + id + "?asOf="
                        + now.path("firstAcceptedAt").asText())
                .json();
        JsonNode dry = owner.post(
                        filled("/v1/scorecards/{base}/dry-run"), "{\"answers\": [{\"criterionId\": 1, \"score\": 4}]}")
                .json();

        // Then
        assertThat(found.path("assessments")).containsExactly(now);
        assertThat(first.path("version").asLong()).isEqualTo(1);
        assertThat(first.path("state").asText()).isEqualTo("unprocessed");
        assertThat(dry.path("totals")).isEqualTo(now.path("totals"));
        assertThat(dry.path("scorecardId")).isEqualTo(now.at("/scorecard/revisionId"));
    }

    private static void assertAnswer(Answer answer, int status, String fields) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().path("status").asInt()).isEqualTo(status);
            List<String> expected = fields.isEmpty()
                    ? List.of()
                    : Arrays.stream(fields.split(" ")).toList();
            assertThat(answer.json().path("errors").findValuesAsText("field"))
                    .as(answer.toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
