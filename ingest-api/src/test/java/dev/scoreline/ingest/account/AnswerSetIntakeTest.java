package dev.scoreline.ingest.account;

import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.configuration.AnswerOption;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.scorecard.permission.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

class AnswerSetIntakeTest {

    private static final String SET = """
            {"name": "Yes or no", "answers": [
              {"id": "yes", "label": "Yes", "score": 100},
              {"id": "no", "label": "No", "score": 12.5},
              {"id": "na", "label": "N/A", "notApplicable": true}]}""";

    private final IngestBench bench = new IngestBench();

    @BeforeEach
    void fold() {
        bench.as("linda", Permission.MANAGE_SCORECARDS);
        Kept.by(bench);
    }

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return put(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @Test
    void shouldPutASetOfAnswers() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(json("/v1/answer-sets/yes-no", SET));

        // Then
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(fact().getAnswerSetPut().getAnswers())
                .extracting(AnswerOption::getAnswerId)
                .containsExactly("yes", "no", "na");
        assertThat(Json.of(response)).isEqualTo(Json.of("""
                {"id": "yes-no", "name": "Yes or no", "answers": [
                  {"id": "yes", "label": "Yes", "score": 100},
                  {"id": "no", "label": "No", "score": 12.5},
                  {"id": "na", "label": "N/A", "notApplicable": true}]}"""));
    }

    @Test
    void shouldNameEveryFaultOfASet() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(json("/v1/answer-sets/yes-no", """
                {"answers": [{"id": "yes", "label": "Yes", "score": 101}, {"id": "no", "label": "No"},
                  {"label": "Both", "id": "b", "score": 1, "notApplicable": true}], "weight": 1}"""));

        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response))
                .containsExactlyInAnyOrder(
                        "name", "answers[0].score", "answers[1].score", "answers[2].score", "weight");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldRefuseASetWhoseIdCannotStandInAPath() throws Exception {
        assertThat(Json.faultyFields(bench.send(json("/v1/answer-sets/-", SET))))
                .containsExactly("id");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldPutTags() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(json("/v1/comment-tags", "{\"tags\": [{\"id\": \"praise\", \"name\": \"Praise\"}]}"));

        // Then
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(Json.of(response)).isEqualTo(Json.of("{\"tags\": [{\"id\": \"praise\", \"name\": \"Praise\"}]}"));
        assertThat(fact().getCommentTagsPut().getTags().getFirst().getCategoryId())
                .isEqualTo("praise");
    }

    @Test
    void shouldNameEveryFaultOfTags() throws Exception {
        assertThat(Json.faultyFields(bench.send(json("/v1/comment-tags", "{\"tags\": [{\"id\": \"\"}], \"x\": 1}"))))
                .containsExactlyInAnyOrder("tags[0].id", "tags[0].name", "x");
    }

    @Test
    void shouldRefuseWhoMayNotManage() throws Exception {
        // Given
        bench.as("otto", Permission.DO_ALL);

        // Then
        assertThat(bench.send(json("/v1/answer-sets/yes-no", SET)).getStatus()).isEqualTo(403);
        assertThat(bench.send(json("/v1/comment-tags", "{\"tags\": []}")).getStatus())
                .isEqualTo(403);
        assertThat(bench.log.lines()).isEmpty();
    }

    private ConfigurationFact fact() {
        return ((Line.OfConfiguration) bench.log.lines().getFirst()).fact();
    }
}
