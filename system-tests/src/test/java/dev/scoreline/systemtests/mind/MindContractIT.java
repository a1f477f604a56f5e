package dev.scoreline.systemtests.mind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import static dev.scoreline.systemtests.mind.MindFixture.ASSESSMENTS;
import static dev.scoreline.systemtests.mind.MindFixture.SCORECARDS;
import static org.assertj.core.api.Assertions.assertThat;

/** Each operation, each parameter and each documented constraint of family B, as a table. */
class MindContractIT {

    private static final String S = SCORECARDS;
    private static final String A = ASSESSMENTS;
    private static final String NO_SCORE = "{\"criteria\": [{\"criterionId\": {criterion}, \"score\": %s}]}";

    /** Requests that are taken. {@code shown} is somewhere in the answer. */
    static final List<Row> SUCCESSES = List.of(
            new Row("GET", S, "", 200, "\"scorecards\""),
            new Row("GET", S + "?state=draft", "", 200, "\"Draft\""),
            new Row("GET", S + "?state=retired", "", 200, "\"Old\""),
            new Row("GET", S + "?state=deleted", "", 200, "\"Gone\""),
            new Row("GET", S + "/{scorecard}", "", 200, "\"Calls\""),
            new Row("GET", S + "/{gone}", "", 200, "\"deleted\""),
            new Row("PATCH", S + "/{draft}", "{\"assignment\": {\"channels\": [\"phone\"]}}", 200, "\"phone\""),
            new Row("PATCH", S + "/{draft}", "{\"assignment\": null}", 200, "\"assignment\":null"),
            new Row("GET", A, "", 200, "\"total\""),
            new Row("GET", A + "?state=unprocessed,reviewOngoing&limit=1", "", 200, "\"assessments\":[{\"id\":"),
            new Row("GET", A + "?state=deleted", "", 200, "\"deleted\""),
            new Row("GET", A + "?assessedUserId=23&assessedTeamId=7&scorecardId={base}", "", 200, "\"assessments\""),
            new Row("GET", A + "?lastDays=1&offset=0", "", 200, "\"total\""),
            new Row("GET", A + "?lastDays=1&from=2000-01-01&to=2000-12-31", "", 200, "\"total\":0"),
            new Row("GET", A + "?offset=1000000", "", 200, "\"assessments\":[]"),
            new Row("GET", A + "/{open}", "", 200, "\"editingHistory\""),
            new Row("GET", A + "/{deleted}", "", 200, "\"deletedAt\":\"2"),
            new Row("PATCH", A + "/{open}", "{}", 200, "\"canEdit\":true"),
            new Row("PATCH", A + "/{open}", "{\"aiSummary\": null, \"supervisorAssessment\": \"x\"}", 200, "\"x\""),
            new Row(
                    "PATCH",
                    A + "/{open}",
                    "{\"criteria\": [{\"id\": {criterion}, \"categoryId\": {category}, \"notApplicable\": true}]}",
                    200,
                    "\"notApplicable\""),
            new Row("PATCH", A + "/{open}", NO_SCORE.formatted("null"), 200, "\"unscored\""),
            new Row(
                    "PATCH",
                    A + "/{open}",
                    "{\"assessmentDate\": \"2026-03-01T12:00:00+01:00\"}",
                    200,
                    "2026-03-01T11:00:00Z"),
            new Row("PUT", A + "/{open}/ai", "{\"status\": \"started\", \"aiRunId\": \"r\"}", 200, "\"id\":{open}"),
            new Row(
                    "PUT",
                    A + "/{open}/ai",
                    "{\"status\": \"failed\", \"aiRunId\": \"r\", \"error\": \"x\"}",
                    200,
                    "\"id\":{open}"),
            new Row("POST", A + "/{open}/refresh", "", 202, "\"aiRunId\""),
            new Row("POST", A + "/{open}/refresh", "{\"scorecardId\": {scorecard}}", 202, "\"aiRunId\""),
            new Row("DELETE", A + "/{deleted}", "", 204, ""));

    /** Requests that are refused; {@code shown} are the faulty fields, all of them. */
    static final List<Row> FAILURES = List.of(
            // Scorecards
            new Row("GET", S + "?state=open&team=x", "", 400, "state team"),
            new Row("GET", S + "/4711", "", 404, ""),
            new Row("GET", S + "/x", "", 404, ""),
            new Row("POST", S, "", 415, ""),
            new Row("POST", S, "[]", 400, ""),
            new Row("POST", S, "{", 400, null),
            new Row("POST", S, "{}", 400, "name"),
            new Row(
                    "POST",
                    S,
                    "{\"nam\": \"x\", \"state\": \"open\", \"categories\": [{}]}",
                    400,
                    "nam name state categories[0].label"),
            new Row(
                    "POST",
                    S,
                    "{\"name\": \"x\", \"categories\": [{\"label\": \"c\", \"criteria\": [{}, {\"label\": \" \", \"maxPoints\": \"2\","
                            + " \"scoringType\": \"stars\", \"why\": 1}]}]}",
                    400,
                    "categories[0].criteria[0].label categories[0].criteria[0].maxPoints"
                            + " categories[0].criteria[0].scoringType categories[0].criteria[1].label"
                            + " categories[0].criteria[1].maxPoints categories[0].criteria[1].scoringType"
                            + " categories[0].criteria[1].why"),
            new Row(
                    "POST",
                    S,
                    "{\"name\": \"x\", \"assignment\": {\"teams\": [\"a\"], \"tags\": []}}",
                    400,
                    "assignment.teams[0] assignment.tags"),
            new Row("POST", S, "{\"name\": \"x\", \"state\": \"retired\"}", 400, "state"),
            new Row("POST", S, "{\"name\": \"" + "n".repeat(1025) + "\"}", 400, "name"),
            new Row("PATCH", S + "/{scorecard}", "{\"naem\": \"x\"}", 400, "naem"),
            new Row("PATCH", S + "/4711", "{\"name\": \"x\"}", 404, ""),
            new Row("PATCH", S + "/x", "{\"name\": \"x\"}", 404, ""),
            new Row("DELETE", S + "/4711", "", 404, ""),
            new Row("PUT", S, "{}", 405, ""),
            // Lists of assessments
            new Row("GET", A + "?state=open", "", 400, "state"),
            new Row("GET", A + "?limit=0&offset=-1&lastDays=0", "", 400, "limit offset lastDays"),
            new Row("GET", A + "?limit=501&from=2026-02-30&to=today", "", 400, "limit from to"),
            new Row(
                    "GET",
                    A + "?assessedUserId=x&assessedTeamId=y&scorecardId=z",
                    "",
                    400,
                    "assessedUserId assessedTeamId scorecardId"),
            // Opening
            new Row("POST", A, "", 415, ""),
            new Row("POST", A, "{}", 400, "scorecardId assessedUser ticketId"),
            new Row("POST", A, "{\"scorecardId\": {scorecard}, \"assessedUser\": 23}", 400, "ticketId"),
            new Row(
                    "POST",
                    A,
                    "{\"scorecardId\": 1.5, \"assessedUser\": -1, \"ticketId\": 9007199254740992, \"x\": 1}",
                    400,
                    "scorecardId assessedUser ticketId x"),
            new Row("POST", A, "{\"scorecardId\": 4711, \"assessedUser\": 23, \"ticketId\": 1}", 400, "scorecardId"),
            new Row("POST", A, "{\"scorecardId\": {draft}, \"assessedUser\": 23, \"ticketId\": 1}", 400, "scorecardId"),
            new Row(
                    "POST",
                    A,
                    "{\"scorecardId\": {retired}, \"assessedUser\": 23, \"ticketId\": 1}",
                    400,
                    "scorecardId"),
            new Row("POST", A, "{\"scorecardId\": {gone}, \"assessedUser\": 23, \"ticketId\": 1}", 400, "scorecardId"),
            new Row(
                    "POST",
                    A,
                    "{\"scorecardId\": {scorecard}, \"assessedUser\": 23, \"ticketId\": 1, \"worklog\": \""
                            + "w".repeat(66_000) + "\"}",
                    400,
                    "worklog"),
            // Editing
            new Row("GET", A + "/4711", "", 404, ""),
            new Row("GET", A + "/x", "", 404, ""),
            new Row("PATCH", A + "/4711", "{}", 404, ""),
            new Row("PATCH", A + "/0123", "{}", 404, ""),
            new Row(
                    "PATCH",
                    A + "/{open}",
                    "{\"aiSumary\": 1, \"state\": \"aiReady\", \"assessmentDate\": \"today\"}",
                    400,
                    "aiSumary state assessmentDate"),
            new Row("PATCH", A + "/{open}", "{\"state\": null, \"aiSummary\": 5}", 400, "state aiSummary"),
            new Row(
                    "PATCH",
                    A + "/{open}",
                    "{\"criteria\": [{\"criterionId\": 4711, \"score\": 1}]}",
                    400,
                    "criteria[0].criterionId"),
            new Row("PATCH", A + "/{open}", NO_SCORE.formatted("5"), 400, "criteria[0].score"),
            new Row("PATCH", A + "/{open}", NO_SCORE.formatted("1.5"), 400, "criteria[0].score"),
            new Row("PATCH", A + "/{open}", NO_SCORE.formatted("-1"), 400, "criteria[0].score"),
            new Row(
                    "PATCH",
                    A + "/{open}",
                    "{\"criteria\": [{\"criterionId\": {criterion}, \"score\": 1, \"notApplicable\": true}]}",
                    400,
                    "criteria[0].notApplicable"),
            new Row(
                    "PATCH",
                    A + "/{open}",
                    "{\"criteria\": [{\"criterionId\": {other}, \"notApplicable\": true}]}",
                    400,
                    null),
            new Row(
                    "PATCH",
                    A + "/{open}",
                    "{\"criteria\": [{\"id\": {criterion}}, {\"criterionId\": {criterion}}]}",
                    400,
                    "criteria[1].criterionId"),
            new Row(
                    "PATCH",
                    A + "/{open}",
                    "{\"criteria\": [{\"criterionId\": {criterion}, \"categoryId\": 4711, \"score\": 1}]}",
                    400,
                    "criteria[0].categoryId"),
            new Row(
                    "PATCH",
                    A + "/{open}",
                    "{\"criteria\": [{\"criterionId\": {criterion}, \"reason\": \"" + "r".repeat(2001) + "\"}]}",
                    400,
                    "criteria[0].reason"),
            new Row("PATCH", A + "/{open}", "{\"state\": \"discussedWithAssessee\"}", 409, ""),
            new Row("PATCH", A + "/{deleted}", "{\"aiSummary\": \"x\"}", 409, ""),
            new Row("POST", A + "/{open}", "{}", 405, ""),
            // AI
            new Row("PUT", A + "/{open}/ai", "{}", 400, "status"),
            new Row("PUT", A + "/{open}/ai", "{\"status\": \"done\", \"x\": 1}", 400, "status x"),
            new Row(
                    "PUT",
                    A + "/{open}/ai",
                    "{\"status\": \"started\", \"criteria\": [{\"criterionId\": {criterion}, \"score\": 1}], \"error\": \"x\"}",
                    400,
                    "criteria error"),
            new Row(
                    "PUT",
                    A + "/{open}/ai",
                    "{\"status\": \"completed\", \"criteria\": [{\"criterionId\": 4711, \"score\": 1}]}",
                    400,
                    "criteria[0].criterionId"),
            new Row("PUT", A + "/4711/ai", "{\"status\": \"started\"}", 404, ""),
            new Row("PUT", A + "/{reviewed}/ai", "{\"status\": \"started\", \"aiRunId\": \"late\"}", 409, ""),
            new Row("POST", A + "/{open}/refresh", "{\"scorecardId\": {foreign scorecard}}", 400, "scorecardId"),
            new Row("POST", A + "/{open}/refresh", "{\"scorecard\": 1}", 400, "scorecard"),
            new Row("POST", A + "/{reviewed}/refresh", "", 409, ""),
            new Row("POST", A + "/4711/refresh", "", 404, ""),
            new Row("DELETE", A + "/4711", "", 404, ""));

    /** @param shown null: whatever it says */
    record Row(
            String method,
            String path,
            String body,
            int status,
            @Nullable String shown) {
        @Override
        public String toString() {
            String sent = body.length() > 80 ? body.substring(0, 80) + "…" : body;
            return method + " " + path + " " + sent + " is " + status;
        }
    }

    private final MindFixture fixture = MindFixture.get();

    private Answer send(Row row) {
        String path = fixture.fill(row.path());
        String body = fixture.fill(row.body());
        return switch (row.method()) {
            case "GET" -> fixture.owner.get(path);
            case "POST" -> fixture.owner.post(path, body);
            case "PATCH" -> fixture.owner.patch(path, body);
            case "PUT" -> fixture.owner.put(path, body);
            default -> fixture.owner.delete(path);
        };
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SUCCESSES")
    void shouldTake(Row row) {
        // When
        Answer answer = send(row);
        // Then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(row.status());
        assertThat(answer.response().body()).contains(fixture.fill(Objects.requireNonNull(row.shown())));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FAILURES")
    void shouldRefuse(Row row) {
        // Given
        long version = version();
        // When
        Answer answer = send(row);
        // Then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(row.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        if (row.shown() != null) {
            assertThat(faulty(answer))
                    .as(answer.toString())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(row.shown().split(" "))
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
        assertThat(version()).as("nothing was applied").isEqualTo(version);
    }

    private static List<String> faulty(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asText())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private long version() {
        String etag = fixture.owner.get(fixture.fill(A + "/{open}")).header("ETag");
        return Long.parseLong(etag.replace("\"", ""));
    }

    @Test
    void shouldReviseAScorecardUnderItsBaseId() {
        // Given
        JsonNode made = fixture.made("{\"name\": \"Revised\", " + MindFixture.CATEGORIES + "}");
        String first = S + "/" + made.path("id").asText();
        // When
        JsonNode revised = fixture.owner
                .patch(
                        first,
                        "{\"categories\": [{\"label\": \"New\", \"criteria\": [{\"label\": \"c\", \"maxPoints\": 1, \"scoringType\": \"metNotMet\"}]}]}")
                .json();
        JsonNode inPlace = fixture.owner
                .patch(first, "{\"name\": \"Renamed\", \"createNewRevision\": false}")
                .json();
        // Then
        assertThat(revised.at("/scorecard/revision").asInt()).isEqualTo(2);
        assertThat(revised.at("/scorecard/baseId")).isEqualTo(made.path("baseId"));
        assertThat(revised.at("/scorecard/id")).isNotEqualTo(made.path("id"));
        assertThat(revised.path("message").asText()).isNotBlank();
        assertThat(inPlace.at("/scorecard/id")).isEqualTo(revised.at("/scorecard/id"));
        assertThat(inPlace.at("/scorecard/name").asText()).isEqualTo("Renamed");
    }

    @Test
    void shouldListScorecardsThatAreMeantForAConversation() {
        // Given
        String name = "Meant " + System.nanoTime();
        fixture.made("{\"name\": \"" + name + "\", " + MindFixture.CATEGORIES
                + ", \"assignment\": {\"channels\": [\"phone\"], \"teams\": [7, 8],"
                + " \"excludeTeams\": [8], \"ticketTags\": [\"invoice\"]}}");
        // Then
        assertThat(fixture.owner.get(S).toString()).contains(name);
        assertThat(fixture.owner.get(S + "?channel=phone&team=7").toString()).contains(name);
        assertThat(fixture.owner.get(S + "?channel=mail&channel=phone").toString())
                .contains(name);
        assertThat(fixture.owner.get(S + "?ticketTag=invoice").toString()).contains(name);
        assertThat(fixture.owner.get(S + "?channel=mail").toString()).doesNotContain(name);
        assertThat(fixture.owner.get(S + "?team=9").toString()).doesNotContain(name);
        assertThat(fixture.owner.get(S + "?channel=phone&team=8").toString())
                .as("an exclusion beats every inclusion")
                .doesNotContain(name)
                .contains("\"Calls\"");
    }

    @Test
    void shouldDemandTheVersionThatWasRead() {
        // Given
        String path = A + "/" + fixture.opened();
        String etag = fixture.supervisor.get(path).header("ETag");
        // When
        Answer first = fixture.supervisor.patch(path, "{\"aiSummary\": \"one\"}", "If-Match", etag);
        Answer repeated = fixture.supervisor.patch(path, "{\"aiSummary\": \"one\"}", "If-Match", etag);
        Answer stale = fixture.supervisor.patch(path, "{\"aiSummary\": \"two\"}", "If-Match", etag);
        Answer any = fixture.supervisor.patch(path, "{\"aiSummary\": \"three\"}", "If-Match", "*");
        // Then
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEqualTo(etag);
        assertThat(repeated.status())
                .as("the same again, whose answer was lost")
                .isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(any.status()).isEqualTo(200);
        for (String malformed : List.of("W/\"3\"", "three", "\"1\", \"2\"")) {
            Answer refused = fixture.supervisor.patch(path, "{}", "If-Match", malformed);
            assertThat(refused.status()).as(malformed).isEqualTo(400);
            assertThat(faulty(refused)).containsExactly("If-Match");
        }
    }

    @Test
    void shouldAnswerAtOnceWhoWouldRatherNotWait() {
        // Given
        String path = A + "/" + fixture.opened();
        // When
        Answer taken = fixture.supervisor.patch(path, "{\"aiSummary\": \"later\"}", "Prefer", "respond-async");
        Answer read = fixture.supervisor.get(path, "Scoreline-Read-After", taken.header("Scoreline-Token"));
        // Then
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.header("Preference-Applied")).isEqualTo("respond-async");
        assertThat(taken.response().body()).isEmpty();
        assertThat(read.json().at("/data/aiSummary").asText()).isEqualTo("later");
    }

    @Test
    void shouldOpenTheSameOnceAndShowItsEditsNewestFirst() {
        // Given
        String opening = fixture.opening();
        Answer opened = fixture.supervisor.post(A, opening);
        String path = opened.header("Location");
        // When
        Answer again = fixture.supervisor.post(A, opening);
        fixture.supervisor.patch(path, fixture.fill(NO_SCORE.formatted("3")));
        JsonNode edited = fixture.supervisor
                .patch(path, fixture.fill(NO_SCORE.formatted("4")))
                .json();
        // Then
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id")).isEqualTo(opened.json().path("id"));
        assertThat(edited.at("/editingHistory/0/version").asLong())
                .isGreaterThanOrEqualTo(edited.at("/editingHistory/1/version").asLong());
        assertThat(edited.path("editingHistory").valueStream()).anySatisfy(edit -> {
            assertThat(edit.path("field").asText()).endsWith(".score");
            assertThat(edit.path("oldValue").asText()).isEqualTo("3");
            assertThat(edit.path("newValue").asText()).isEqualTo("4");
            assertThat(edit.path("userId").asLong()).isEqualTo(12);
        });
        assertThat(edited.path("assessedByUser").asLong()).isEqualTo(12);
    }

    @Test
    void shouldGiveTheSameAnswerToAPatchThatComesAgainUnderItsKey() {
        // Given
        String path = A + "/" + fixture.opened();
        Answer first = fixture.supervisor.patch(path, "{\"aiSummary\": \"one\"}", "Idempotency-Key", path);
        fixture.supervisor.patch(path, "{\"aiSummary\": \"two\"}");
        // When
        Answer again = fixture.supervisor.patch(path, "{\"aiSummary\": \"one\"}", "Idempotency-Key", path);
        Answer other = fixture.supervisor.patch(path, "{\"aiSummary\": \"three\"}", "Idempotency-Key", path);
        // Then
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(fixture.supervisor.get(path).json().at("/data/aiSummary").asText())
                .isEqualTo("two");
    }

    @Test
    void shouldShowEverybodyTheirAudienceOnly() {
        // Given
        Http agent = new Http(fixture.scoreline.url(), fixture.scoreline.bearer("23", "qualityViewAssessmentOwn"));
        Http nobody = new Http(fixture.scoreline.url(), fixture.scoreline.bearer("24"));
        // Then
        assertThat(agent.get(fixture.fill(A + "/{reviewed}")).status()).isEqualTo(200);
        assertThat(agent.get(fixture.fill(A + "/{reviewed}"))
                        .json()
                        .path("canEdit")
                        .asBoolean())
                .isFalse();
        assertThat(agent.get(fixture.fill(A + "/{open}")).status())
                .as("before its review")
                .isEqualTo(403);
        assertThat(agent.get(A + "?assessedUserId=23").status()).isEqualTo(200);
        assertThat(agent.get(A + "?assessedUserId=24").status()).isEqualTo(403);
        assertThat(nobody.get(A).status()).isEqualTo(403);
        assertThat(nobody.post(S, "{\"name\": \"x\"}").status()).isEqualTo(403);
        assertThat(nobody.get(S).status()).isEqualTo(200);
        assertThat(agent.delete(fixture.fill(A + "/{reviewed}")).status()).isEqualTo(403);
        assertThat(agent.post(A, fixture.opening()).status()).isEqualTo(403);
    }
}
