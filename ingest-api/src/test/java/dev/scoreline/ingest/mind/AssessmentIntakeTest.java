package dev.scoreline.ingest.mind;

import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Decisions;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.assessment.AssessmentEdited;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.RequestedState;
import dev.scoreline.schemas.common.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

class AssessmentIntakeTest {

    private static final String PATH = "/api/mind/quality/assessment/99";

    private final IngestBench bench = new IngestBench();

    private static MockHttpServletRequestBuilder edit(String body) {
        return patch(PATH).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockHttpServletRequestBuilder report(String body) {
        return put(PATH + "/ai").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private void scoringMoves() {
        bench.log.thenScoring((line, token) -> {
            bench.views.write(Scored.assessment("99", 7));
            bench.views.write(Decisions.moved(line, token, null));
        });
    }

    private void scoringRefuses(RefusalCode code) {
        bench.log.thenScoring((line, token) -> bench.views.write(Decisions.refused(line, token, code)));
    }

    @Test
    void shouldAnswerAnEditWithTheAssessmentAsItThenStands() throws Exception {
        // Given
        scoringMoves();
        // When
        MockHttpServletResponse response = bench.send(edit("{\"aiSummary\": \"Fine\"}"));
        // Then
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("ETag")).isEqualTo("\"7\"");
        assertThat(Json.of(response).path("id").asLong()).isEqualTo(99);
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
    }

    @Test
    void shouldTellWhatIsAbsentFromWhatIsNull() throws Exception {
        // Given
        scoringMoves();
        // When
        bench.send(edit("""
                {"supervisorAssessment": null, "assessmentDate": "2026-03-01T13:00:00+01:00", "discussionDate": null,
                 "state": "reviewedBySupervisor",
                 "criteria": [{"criterionId": 1, "categoryId": 2, "score": 2.5, "reason": "polite"},
                              {"id": 2, "score": null, "reason": null},
                              {"criterionId": 3, "notApplicable": true},
                              {"criterionId": 4, "reason": "only said"}]}"""));
        // Then
        AssessmentEdited edited = fact().getAssessmentEdited();
        assertThat(edited.getRequestedState()).isEqualTo(RequestedState.REVIEWED_BY_SUPERVISOR);
        assertThat(edited.getAssessmentDate().getValue()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(edited.getDiscussionDate().getValue()).isNull();
        assertThat(edited.getCriteria().get(0).getScore().getValue()).isEqualByComparingTo("2.5");
        assertThat(edited.getCriteria().get(1).getScore().getValue()).isNull();
        assertThat(edited.getCriteria().get(2).getNotApplicable()).isTrue();
        assertThat(edited.getCriteria().get(3).getScore()).isNull();
        assertThat(fact().getPersonal().getAiSummary()).isNull();
        assertThat(fact().getPersonal().getSupervisorAssessment().getValue()).isNull();
    }

    @Test
    void shouldNameEveryFaultAndWriteNothing() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(edit("""
                {"aiSumary": "typo", "assessmentDate": "tomorrow", "state": "aiReady",
                 "criteria": [{"score": 1}, {"criterionId": 1, "score": "two"},
                              {"criterionId": 1, "score": 1, "notApplicable": true, "why": 1},
                              {"criterionId": 5, "score": 0.1234567}, {"criterionId": 6}, {"id": 6}]}"""));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response))
                .containsExactlyInAnyOrder(
                        "aiSumary",
                        "assessmentDate",
                        "state",
                        "criteria[0].criterionId",
                        "criteria[1].score",
                        "criteria[2].notApplicable",
                        "criteria[2].why",
                        "criteria[3].score",
                        "criteria[5].criterionId");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldRefuseAStateThatIsNull() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(edit("{\"state\": null}"));
        // Then
        assertThat(Json.faultyFields(response)).containsExactly("state");
    }

    @ParameterizedTest
    @CsvSource({"'{', 400", "'[]', 400", "'', 400", "'{\"aiSummary\":1} {}', 400"})
    void shouldRefuseWhatIsNoJsonObject(String body, int status) throws Exception {
        // When
        MockHttpServletResponse response = bench.send(edit(body));
        // Then
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldDemandTheVersionThatTheClientDemands() throws Exception {
        // Given
        scoringMoves();
        // When
        bench.send(edit("{\"aiSummary\": \"Fine\"}").header("If-Match", "\"6\""));
        // Then
        assertThat(fact().getIfMatch()).isEqualTo(6);
    }

    @Test
    void shouldRefuseAVersionThatIsNone() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(edit("{}").header("If-Match", "\"six\""));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("If-Match");
    }

    @Test
    void shouldRecogniseTheSameBodyHoweverItIsSpelt() throws Exception {
        // Given
        scoringMoves();
        // When
        bench.send(edit("{\"aiSummary\": \"é\", \"criteria\": [{\"criterionId\": 1, \"score\": 1.0}]}"));
        bench.send(edit("{\"criteria\":[{\"score\":1,\"criterionId\":1}],\"aiSummary\":\"\\u00e9\"}"));
        bench.send(edit("{\"criteria\":[{\"score\":2,\"criterionId\":1}],\"aiSummary\":\"é\"}"));
        // Then
        assertThat(fact(1).getBodyDigest()).isEqualTo(fact(0).getBodyDigest());
        assertThat(fact(2).getBodyDigest()).isNotEqualTo(fact(0).getBodyDigest());
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, 400",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "ILLEGAL_TRANSITION, 409",
        "DELETED, 409",
        "SUPERSEDED, 409",
        "IN_USE, 409",
        "STALE, 412",
        "TOO_LARGE, 413",
        "UNKNOWN, 503"
    })
    void shouldAnswerEveryRefusalWithItsStatus(RefusalCode code, int status) throws Exception {
        // Given
        scoringRefuses(code);
        // When
        MockHttpServletResponse response = bench.send(edit("{\"aiSummary\": \"Fine\"}"));
        // Then
        assertThat(response.getStatus()).isEqualTo(status);
    }

    @Test
    void shouldNotWaitForWhoeverDoesNotWantIt() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(edit("{\"aiSummary\": \"Fine\"}").header("Prefer", "respond-async, wait=10"));
        // Then
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(response.getHeader("Preference-Applied")).isEqualTo("respond-async");
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
    }

    @Test
    void shouldAcceptAnEditWhoseOutcomeIsLate() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(edit("{\"aiSummary\": \"Fine\"}"));
        // Then
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"FM123", "-1", "9007199254740992", "007"})
    void shouldNotFindWhatIsNoId(String id) throws Exception {
        // When
        MockHttpServletResponse response = bench.send(delete("/api/mind/quality/assessment/" + id));
        // Then
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldAnswerADeletionAndItsRepeatAlike() throws Exception {
        // Given
        bench.log.thenScoring((line, token) -> bench.views.write(
                token.offset() == 0 ? Decisions.moved(line, token, null) : Decisions.duplicate(line, token, null)));
        // When
        MockHttpServletResponse first = bench.send(delete(PATH));
        MockHttpServletResponse again = bench.send(delete(PATH));
        // Then
        assertThat(first.getStatus()).isEqualTo(204);
        assertThat(again.getStatus()).isEqualTo(204);
        assertThat(again.getHeader(WriteToken.HEADER)).isNotNull();
    }

    @Test
    void shouldReportWhatAnAiWorkerFound() throws Exception {
        // Given
        scoringMoves();
        // When
        MockHttpServletResponse response = bench.send(report("""
                {"status": "completed", "aiRunId": "run-1", "aiSummary": "Fine",
                 "criteria": [{"categoryId": 2, "criterionId": 1, "score": 3, "reason": "polite"}]}"""));
        // Then
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(fact().getAiScoringCompleted().getAiRunId()).isEqualTo("run-1");
        assertThat(fact().getAiScoringCompleted().getCriteria().get(0).getScore())
                .isEqualByComparingTo("3");
    }

    @Test
    void shouldReportThatAnAiWorkerStartedAndFailed() throws Exception {
        // Given
        scoringMoves();
        // When
        bench.send(report("{\"status\": \"started\"}"));
        bench.send(report("{\"status\": \"failed\", \"error\": \"no transcript\"}"));
        // Then
        assertThat(fact(0).getType()).isEqualTo("AiScoringStarted");
        assertThat(fact(1).getPersonal().getAiError()).isEqualTo("no transcript");
    }

    @Test
    void shouldRefuseAReportThatContradictsItself() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(report("{\"status\": \"started\", \"aiSummary\": \"Fine\", \"error\": \"none\"}"));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactlyInAnyOrder("aiSummary", "error");
    }

    @Test
    void shouldAnswerARefreshWithItsRun() throws Exception {
        // Given
        scoringMoves();
        // When
        MockHttpServletResponse response = bench.send(post(PATH + "/refresh"));
        // Then
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(Json.of(response).path("aiRunId").asString())
                .isEqualTo(fact().getAiScoringRequested().getAiRunId())
                .isNotEmpty();
    }

    @Test
    void shouldRefreshOnAnotherRevision() throws Exception {
        // Given
        scoringRefuses(RefusalCode.ILLEGAL_TRANSITION);
        // When
        MockHttpServletResponse response = bench.send(
                post(PATH + "/refresh").contentType(MediaType.APPLICATION_JSON).content("{\"scorecardId\": 8}"));
        // Then
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(fact().getAiScoringRequested().getRevisionId()).isEqualTo(8);
    }

    private AssessmentFact fact() {
        return fact(0);
    }

    private AssessmentFact fact(int index) {
        return ((Line.OfAssessment) bench.log.lines().get(index)).fact();
    }
}
