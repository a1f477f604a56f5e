package dev.scoreline.systemtests.refusals;

import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are right in themselves, and that the state of what they are about does not admit. */
final class Standing {

    private static final String ASSESSMENTS = "/api/mind/quality/assessment";
    private static final String SCORECARDS = "/api/mind/quality/scorecard";
    private static final String INSIGHTS = "/v1/Insights/QualityManagement/";
    private static final String NOBODY = "FM00000000000000000000000000000000";

    private final Http owner;
    private final Map<String, String> ids;

    Standing(Http owner) {
        this.owner = owner;
        String scorecard = made("POST", SCORECARDS, scorecard("Standing"), "id");
        String reviewed = opened(scorecard, 1);
        done(200, "PATCH", ASSESSMENTS + "/" + reviewed, """
                {"criteria": [{"criterionId": 1, "score": 3}], "state": "reviewedBySupervisor"}""");
        String deleted = opened(scorecard, 2);
        done(204, "DELETE", ASSESSMENTS + "/" + deleted, "");
        String retired = made("POST", SCORECARDS, scorecard("Gone"), "id");
        done(204, "DELETE", SCORECARDS + "/" + retired, "");
        this.ids = Map.of(
                "{living}",
                scorecard,
                "{reviewed}",
                reviewed,
                "{deleted}",
                deleted,
                "{open}",
                opened(scorecard, 3),
                "{retired}",
                retired);
    }

    private static String scorecard(String name) {
        return """
                {"name": "%s", "categories": [{"label": "Opening", "criteria": [
                  {"id": 1, "label": "Greeting", "maxPoints": 5, "scoringType": "numericScale"}]}]}""".formatted(name);
    }

    private String opened(String scorecard, int ticket) {
        return made(
                "POST",
                ASSESSMENTS,
                "{\"scorecardId\": %s, \"assessedUser\": 5, \"ticketId\": 6600%d}".formatted(scorecard, ticket),
                "id");
    }

    private String made(String method, String path, String body, String id) {
        return done(201, method, path, body).json().path(id).asText();
    }

    private Answer done(int status, String method, String path, String body) {
        Answer answer = owner.ask(method, path, body, body.isEmpty() ? "" : "application/json");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }

    List<BadRequest> all() {
        return List.of(
                json(409, "PATCH", ASSESSMENTS + "/{deleted}", "{\"aiSummary\": \"Late\"}"),
                json(409, "PATCH", ASSESSMENTS + "/{open}", "{\"state\": \"discussedWithAssessee\"}"),
                json(409, "PUT", ASSESSMENTS + "/{deleted}/ai", "{\"status\": \"started\"}"),
                json(409, "POST", ASSESSMENTS + "/{reviewed}/refresh", "{}"),
                json(409, "POST", ASSESSMENTS + "/{deleted}/refresh", "{}"),
                stale("PATCH", ASSESSMENTS + "/{open}", "{\"aiSummary\": \"Late\"}"),
                stale("DELETE", ASSESSMENTS + "/{open}", ""),
                json(404, "PATCH", ASSESSMENTS + "/1234567", "{\"aiSummary\": \"Nobody's\"}"),
                json(404, "DELETE", ASSESSMENTS + "/1234567", ""),
                json(409, "PATCH", SCORECARDS + "/{retired}", "{\"name\": \"Again\"}"),
                stale("PATCH", SCORECARDS + "/{living}", "{\"name\": \"Again\"}"),
                stale("DELETE", SCORECARDS + "/{living}", ""),
                json(404, "DELETE", SCORECARDS + "/1234567", ""),
                form(404, "POST", INSIGHTS + "Categories/FY" + "0".repeat(32), "Name=Nothing"),
                form(404, "DELETE", INSIGHTS + "Questions/GE" + "0".repeat(32), ""),
                form(404, "POST", INSIGHTS + "Assessments/" + NOBODY, "Offset=1&AnswerText=Yes&AnswerId=yes"));
    }

    private BadRequest stale(String method, String target, String body) {
        BadRequest right = json(412, method, target, body);
        return BadRequest.of(Theme.SEMANTICS, right.what(), right.message().with("If-Match", "\"99\""), 412);
    }

    private BadRequest json(int status, String method, String target, String body) {
        return bad(status, method, target, body, "application/json");
    }

    private BadRequest form(int status, String method, String target, String body) {
        return bad(status, method, target, body, "application/x-www-form-urlencoded");
    }

    private BadRequest bad(int status, String method, String target, String body, String type) {
        String filled = target;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        Message message = Message.of(method, filled);
        return BadRequest.of(
                Theme.SEMANTICS,
                "which " + target + " does not admit",
                body.isEmpty() ? message : message.with("Content-Type", type).saying(body),
                status);
    }
}
