package dev.scoreline.ingest.mind;

import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Decisions;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.Criterion;
import dev.scoreline.schemas.configuration.KnockOut;
import dev.scoreline.schemas.configuration.ScaleKind;
import dev.scoreline.schemas.configuration.Scorecard;
import dev.scoreline.schemas.configuration.ScorecardStatus;
import dev.scoreline.scorecard.permission.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class ScorecardIntakeTest {

    private static final String PATH = "/api/mind/quality/scorecard";
    private static final String SCORECARD = """
            {"name": "Calls", "categories": [
              {"label": "Second", "order": 2, "criteria": []},
              {"categoryId": 1, "label": "First", "order": 1, "weight": 2.5, "criteria": [
                {"id": 3, "label": "Greeting", "maxPoints": 5, "scoringType": "numericScale", "step": 0.5,
                 "makeOrBreakForAssessment": true},
                {"label": "Farewell", "maxPoints": 1, "scoringType": "metNotMet"}]}],
             "assignment": {"teams": [7], "excludeChannels": ["chat"]}}""";

    private final IngestBench bench = new IngestBench();

    @BeforeEach
    void manageScorecards() {
        bench.as("linda", Permission.MANAGE_SCORECARDS, Permission.DELETE_SCORECARD);
    }

    private static MockHttpServletRequestBuilder creation(String body) {
        return post(PATH).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockHttpServletRequestBuilder change(String body) {
        return patch(PATH + "/6").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private void scoringLeaves(long revision) {
        bench.log.thenScoring((line, token) -> {
            bench.views.write(Scored.scorecard(revision));
            bench.views.write(Decisions.moved(line, token, "scorecard:" + revision));
        });
    }

    @Test
    void shouldAnswerAScorecardWithTheIdsItWasGiven() throws Exception {
        // Given
        scoringLeaves(6);
        // When
        MockHttpServletResponse response = bench.send(creation(SCORECARD));
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(Json.of(response).path("id").asLong()).isEqualTo(6);
        assertThat(Json.of(response).path("baseId").asLong()).isEqualTo(5);
        assertThat(response.getHeader("ETag")).isEqualTo("\"4\"");
        assertThat(response.getHeader("Location")).isEqualTo(PATH + "/6");
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
    }

    @Test
    void shouldReadAScorecardWithItsDefaults() throws Exception {
        // Given
        scoringLeaves(6);
        // When
        bench.send(creation(SCORECARD));
        // Then
        Scorecard scorecard = fact().getScorecardCreated().getScorecard();
        Criterion greeting = scorecard.getSections().get(0).getCriteria().get(0);
        assertThat(scorecard.getStatus()).isEqualTo(ScorecardStatus.ACTIVE);
        assertThat(scorecard.getProfile()).isEqualTo("enneo");
        assertThat(scorecard.getSections().get(0).getLabel()).isEqualTo("First");
        assertThat(greeting.getKnockOut()).isEqualTo(KnockOut.ASSESSMENT);
        assertThat(greeting.getScale().getKind()).isEqualTo(ScaleKind.NUMERIC);
        assertThat(greeting.getAllowNa()).isTrue();
        assertThat(greeting.getAutoGenerateByAi()).isTrue();
        assertThat(scorecard.getAssignment().getTeams()).containsExactly(7L);
    }

    @Test
    void shouldNameEveryFaultAndWriteNothing() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(creation("""
                {"nane": "Calls", "state": "gone", "policy": {"method": "GUESSING"},
                 "categories": [{"criteria": [
                   {"label": "Greeting", "maxPoints": "many", "scoringType": "numericScale"},
                   {"label": "A", "maxPoints": 1, "scoringType": "numericScale", "step": 0},
                   {"label": "B", "maxPoints": 1, "scoringType": "metNotMet", "step": 1},
                   {"label": "C", "maxPoints": 1, "scoringType": "rating", "min": 5, "max": 1},
                   {"label": "D", "maxPoints": 1, "scoringType": "answerSet",
                    "answers": [{"id": "a", "label": "A", "percent": 101}]}]}]}"""));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response))
                .containsExactlyInAnyOrder(
                        "nane",
                        "name",
                        "state",
                        "policy.method",
                        "policy.notApplicable",
                        "policy.unscored",
                        "categories[0].label",
                        "categories[0].criteria[0].maxPoints",
                        "categories[0].criteria[1].step",
                        "categories[0].criteria[2].step",
                        "categories[0].criteria[3].max",
                        "categories[0].criteria[4].answers[0].percent");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldRefuseWhoMayNotManage() throws Exception {
        // When
        MockHttpServletResponse response = bench.as("otto").send(creation(SCORECARD));
        // Then
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldAnswerAChangeWithTheRevisionThatHoldsIt() throws Exception {
        // Given
        scoringLeaves(8);
        // When
        MockHttpServletResponse response = bench.send(
                change("{\"id\": 6, \"name\": \"Calls\", \"policy\": null}").header("If-Match", "\"4\""));
        // Then
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(Json.of(response).at("/scorecard/id").asLong()).isEqualTo(8);
        assertThat(Json.of(response).path("message").asString()).isEqualTo("The change is in revision 2.");
        assertThat(fact().getIfMatch()).isEqualTo(4);
        assertThat(fact().getScorecardRevised().getPolicy().getValue()).isNull();
        assertThat(fact().getScorecardRevised().getAssignment()).isNull();
        assertThat(fact().getScorecardRevised().getSections()).isNull();
    }

    @Test
    void shouldRefuseAChangeThatCameTooLate() throws Exception {
        // Given
        bench.log.thenScoring((line, token) -> bench.views.write(Decisions.refused(line, token, RefusalCode.STALE)));
        // When
        MockHttpServletResponse response =
                bench.send(change("{\"name\": \"Calls\"}").header("If-Match", "\"3\""));
        // Then
        assertThat(response.getStatus()).isEqualTo(412);
    }

    @Test
    void shouldDeleteForWhoMay() throws Exception {
        // Given
        scoringLeaves(6);
        // When
        MockHttpServletResponse response = bench.send(delete(PATH + "/6").header("If-Match", "\"3\""));
        // Then
        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(fact().getScorecardDeleted().getRevisionId()).isEqualTo(6);
        assertThat(fact().getIfMatch()).isEqualTo(3);
    }

    @Test
    void shouldSayWhenTheOutcomeIsLate() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(creation(SCORECARD));
        // Then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
    }

    private ConfigurationFact fact() {
        return ((Line.OfConfiguration) bench.log.lines().get(0)).fact();
    }
}
