package dev.scoreline.ingest.mind;

import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Decisions;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.common.Fault;
import dev.scoreline.schemas.common.RefusalCode;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class OpeningIntakeTest {

    private static final String OPENING = """
            {"scorecardId": 6, "assessedUser": 23, "ticketId": 4711, "teamId": 7,
             "worklog": {"minutes": 1.50, "steps": ["call"]}}""";

    private final IngestBench bench = new IngestBench();

    private static MockHttpServletRequestBuilder opening(String body) {
        return post("/api/mind/quality/assessment")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private void scoringOpens() {
        bench.log.thenScoring((line, token) -> {
            bench.views.write(
                    Scored.assessment(((Line.OfAssessment) line).fact().getEntityId(), 1));
            bench.views.write(Decisions.moved(line, token, null));
        });
    }

    @Test
    void shouldAnswerAnOpenedAssessmentWithItsVersion() throws Exception {
        // Given
        scoringOpens();
        // When
        MockHttpServletResponse response = bench.send(opening(OPENING));
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(Json.of(response).path("id").asLong()).isEqualTo(Long.parseLong(fact(0).getEntityId()));
        assertThat(response.getHeader("Location")).endsWith("/assessment/" + fact(0).getEntityId());
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
    }

    @Test
    void shouldKeepTheContextAsItWasGiven() throws Exception {
        // Given
        scoringOpens();
        // When
        bench.send(opening(OPENING));
        // Then
        assertThat(fact(0).getPersonal().getContext().getWorklog())
                .isEqualTo("{\"minutes\":1.50,\"steps\":[\"call\"]}");
        assertThat(fact(0).getAssessmentOpened().getTeamId()).isEqualTo(7);
    }

    @Test
    void shouldAnswerARepeatWithWhatIsOpen() throws Exception {
        // Given
        bench.log.thenScoring((line, token) -> {
            bench.views.write(
                    Scored.assessment(((Line.OfAssessment) line).fact().getEntityId(), 3));
            bench.views.write(Decisions.duplicate(line, token, null));
        });
        // When
        MockHttpServletResponse response = bench.send(opening(OPENING));
        // Then
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void shouldTryTheNextIdWhenOneIsTaken() throws Exception {
        // Given
        bench.log.thenScoring((line, token) -> {
            if (token.offset() == 0) {
                bench.views.write(Decisions.refused(line, token, RefusalCode.KEY_TAKEN));
                return;
            }
            bench.views.write(
                    Scored.assessment(((Line.OfAssessment) line).fact().getEntityId(), 1));
            bench.views.write(Decisions.moved(line, token, null));
        });
        // When
        MockHttpServletResponse response = bench.send(opening(OPENING));
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(fact(1).getEntityId()).isNotEqualTo(fact(0).getEntityId());
        assertThat(fact(1).getAssessmentOpened().getAttempt()).isEqualTo(1);
    }

    @Test
    void shouldGiveUpWhenEveryIdIsTaken() throws Exception {
        // Given
        bench.log.thenScoring(
                (line, token) -> bench.views.write(Decisions.refused(line, token, RefusalCode.KEY_TAKEN)));
        // When
        MockHttpServletResponse response = bench.send(opening(OPENING));
        // Then
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(bench.log.lines()).hasSize(5);
    }

    @Test
    void shouldRefuseAnOpeningThatNothingTellsFromOthers() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(opening("{\"scorecardId\": 6, \"assessedUser\": 23}"));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("ticketId");
    }

    @Test
    void shouldLetAnIdempotencyKeyTellOpeningsApart() throws Exception {
        // Given
        scoringOpens();
        // When
        bench.send(opening("{\"scorecardId\": 6, \"assessedUser\": 23}").header("Idempotency-Key", "a"));
        bench.send(opening("{\"scorecardId\": 6, \"assessedUser\": 23}").header("Idempotency-Key", "b"));
        // Then
        assertThat(fact(1).getEntityId()).isNotEqualTo(fact(0).getEntityId());
    }

    @Test
    void shouldNameEveryFaultUnknownFieldsIncluded() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(
                opening("{\"scorecardId\": \"six\", \"assessedUser\": -1, \"ticketId\": 1.5, \"tickedId\": 1}"));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(Json.faultyFields(response))
                .containsExactlyInAnyOrder("scorecardId", "assessedUser", "ticketId", "tickedId");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldRefuseAContextThatIsTooLong() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(opening(OPENING.replace("\"call\"", "\"" + "x".repeat(70_000) + "\"")));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("worklog");
    }

    @Test
    void shouldNameAScorecardThatScoringRefuses() throws Exception {
        // Given
        bench.log.thenScoring((line, token) -> bench.views.write(Decisions.refused(
                line, token, RefusalCode.INVALID, new Fault("scorecardId", "Expected an active scorecard"))));
        // When
        MockHttpServletResponse response = bench.send(opening(OPENING));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("scorecardId");
    }

    @Test
    void shouldAcceptAnOpeningWhoseOutcomeIsLate() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(opening(OPENING));
        // Then
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
        assertThat(response.getHeader("Location")).endsWith(fact(0).getEntityId());
    }

    private AssessmentFact fact(int index) {
        return ((Line.OfAssessment) bench.log.lines().get(index)).fact();
    }
}
