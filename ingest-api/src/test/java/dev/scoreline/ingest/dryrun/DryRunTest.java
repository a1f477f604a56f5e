package dev.scoreline.ingest.dryrun;

import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.fixture.OneAccount;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.configuration.Family;
import dev.scoreline.scorecard.configuration.Resource;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.scoring.Profile;
import dev.scoreline.translation.scorecard.Revisions;
import dev.scoreline.views.Views;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class DryRunTest {

    private final IngestBench bench = new IngestBench();

    /** Revision 2 counts; 3 is a draft with one criterion less; 1 is retired, 4 deleted. */
    @BeforeEach
    void publish() {
        store(scorecard(1, ScorecardState.RETIRED, points(1), met(2)));
        store(scorecard(2, ScorecardState.ACTIVE, points(1), met(2), choice(3), rating(4)));
        store(scorecard(3, ScorecardState.DRAFT, points(1)));
        store(scorecard(4, ScorecardState.DELETED, points(1)));
    }

    private MockHttpServletResponse send(String base, String body) throws Exception {
        return bench.send(post("/v1/scorecards/" + base + "/dry-run")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void shouldScoreAnswersOfEveryScaleAndExplainTheSum() throws Exception {
        // When
        MockHttpServletResponse response = send("7", """
                {"answers": [{"criterionId": 1, "score": 3.5}, {"criterionId": 2, "notApplicable": true},
                             {"criterionId": 3, "answerId": "half"}, {"criterionId": 4, "score": 3}]}""");
        // Then
        JsonNode body = Json.of(response);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(body.at("/totals").toString())
                .isEqualTo("{\"scoredPoints\":8.5,\"usedMaxPoints\":15,\"totalMaxPoints\":15,\"percentage\":56.67,"
                        + "\"completeness\":100,\"outcome\":\"SCORED\",\"band\":null,\"knockOuts\":[],"
                        + "\"criticalSections\":[]}");
        assertThat(body.at("/steps").toString()).contains("Rules: POINTS").contains("56.67");
        assertThat(List.of(
                        body.path("baseId").asLong(),
                        body.path("scorecardId").asLong(),
                        body.path("revision").asLong()))
                .containsExactly(7L, 72L, 2L);
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldScoreByTheRevisionAskedFor() throws Exception {
        // When
        MockHttpServletResponse response =
                send("7", "{\"revision\": 3, \"answers\": [{\"criterionId\": 1, \"score\": 5}]}");
        // Then
        assertThat(Json.of(response).path("scorecardId").asLong()).isEqualTo(73);
        assertThat(Json.of(response).at("/totals/percentage").asInt()).isEqualTo(100);
    }

    @Test
    void shouldSayNothingOfNothingAnswered() throws Exception {
        // When
        MockHttpServletResponse response = send("7", "{\"answers\": []}");
        // Then
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(Json.of(response).at("/totals/percentage").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                        | answers
            {"answers": 1, "revison": 2}                              | answers revison
            {"revision": 4, "answers": []}                            | revision
            {"revision": 9, "answers": []}                            | revision
            {"revision": "2", "answers": []}                          | revision
            {"answers": [{"criterionId": 9, "score": 1}, {"criterionId": 8, "score": 1}]} | answers[0].criterionId answers[1].criterionId
            {"answers": [{"criterionId": 1, "score": 6}, {"criterionId": 2, "score": 1}]} | answers[0].score answers[1].score
            {"answers": [{"criterionId": 3, "answerId": "none"}, {"criterionId": 4, "score": 6}]} | answers[0].answerId answers[1].score
            {"answers": [{"criterionId": 3, "score": 1}]}             | answers[0].score
            {"answers": [{"criterionId": 1, "answerId": "half"}]}     | answers[0].answerId
            {"answers": [{"criterionId": 1}]}                         | answers[0].score
            {"answers": [{"criterionId": 1, "score": 1, "notApplicable": true}]} | answers[0].score
            {"answers": [{"criterionId": 1, "score": 1}, {"criterionId": 1, "score": 2}]} | answers[1].criterionId
            {"answers": [{"score": 1}, {"criterionId": "one", "scor": 1}]} | answers[0].criterionId answers[1].criterionId answers[1].scor
            {"answers": [7]}                                          | answers[0] answers[0].criterionId
            []                                                        | ``
            """)
    void shouldNameEveryFaultyField(String body, String fields) throws Exception {
        // When
        MockHttpServletResponse response = send("7", body);
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(Json.faultyFields(response)).containsExactlyInAnyOrder(fields.split(" "));
        assertThat(bench.log.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8", "x", "71", "07", "99999999999999999999"})
    void shouldKnowScorecardsByTheirBaseOnly(String base) throws Exception {
        // When
        MockHttpServletResponse response = send(base, "{\"answers\": []}");
        // Then
        assertThat(response.getStatus()).isEqualTo(404);
    }

    private void store(Scorecard scorecard) {
        ConfigurationState state = ConfigurationState.newBuilder()
                .setAccount(OneAccount.ID.value())
                .setKind(ResourceKind.SCORECARD_REVISION)
                .setResourceId(scorecard.id().toString())
                .setVersion(1L)
                .setSource(new SourcePosition(0, 1L))
                .setFirstAcceptedAt(IngestBench.NOW)
                .setModifiedAt(IngestBench.NOW)
                .setScorecardRevision(
                        Revisions.toWire(new Resource.ScorecardRevision(scorecard, Family.MIND, "genesys", true)))
                .build();
        bench.views.write(new Views(List.of(), List.of(), List.of(), List.of(state), List.of()));
    }

    private static Scorecard scorecard(int revision, ScorecardState state, Criterion... criteria) {
        return new Scorecard(
                new ScorecardBase(7),
                new RevisionId(70 + revision),
                revision,
                0,
                null,
                "Calls",
                state,
                List.of(new Section(new SectionId(1), null, "Manners", null, false, List.of(criteria))),
                Profile.MAESTROQA.policy(),
                Assignment.EVERYTHING);
    }

    private static Criterion points(long id) {
        return criterion(id, new Scale.NumericScale(Fraction.of(1, 2)));
    }

    private static Criterion met(long id) {
        return criterion(id, new Scale.MetNotMet());
    }

    private static Criterion choice(long id) {
        return criterion(
                id,
                new Scale.AnswerSet(List.of(
                        new Option.Worth("full", "Yes", Fraction.HUNDRED),
                        new Option.Worth("half", "In part", Fraction.of(50)))));
    }

    private static Criterion rating(long id) {
        return criterion(id, new Scale.Rating(Fraction.ONE, Fraction.of(5)));
    }

    private static Criterion criterion(long id, Scale scale) {
        return new Criterion(
                new CriterionId(id),
                null,
                "Criterion " + id,
                Fraction.of(5),
                null,
                true,
                false,
                KnockOut.NONE,
                scale,
                new Guidance(null, null, true));
    }
}
