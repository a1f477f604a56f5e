package dev.scoreline.ingest.comment;

import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.views.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class CommentIntakeTest {

    private static final String PATH = "/v1/Insights/QualityManagement/Assessments/Comments";

    private final IngestBench bench = new IngestBench();

    private static MockHttpServletRequestBuilder aComment(String text) {
        return post(PATH)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("CategoryId", "training")
                .param("CategoryName", "Good for training")
                .param("Comment", text)
                .param("SegmentId", "segment-1")
                .param("AgentId", "anna")
                .param("Offset", "6.985619");
    }

    @Test
    void shouldAnswerACommentFromTheRequest() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(aComment("Well done 👏"));
        // Then
        JsonNode body = Json.of(response);
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(body.path("assessment_sid").asString()).matches("FM[0-9a-f]{32}");
        assertThat(body.at("/comment/comment").asString()).isEqualTo("Well done 👏");
        assertThat(body.at("/comment/category/category_id").asString()).isEqualTo("training");
        assertThat(body.path("timestamp").asString()).isEqualTo("1772366400123");
        assertThat(response.getHeader(WriteToken.HEADER)).isEqualTo(new WriteToken(Entity.COMMENT, 3, 0).text());
        assertThat(fact(0).getPersonal().getComment()).isEqualTo("Well done 👏");
        assertThat(fact(0).getNaturalKey()).doesNotContain("Well");
    }

    @Test
    void shouldTellEqualCommentsApartByTheirIdempotencyKey() throws Exception {
        // When
        bench.send(aComment("Again"));
        bench.send(aComment("Again"));
        bench.send(aComment("Again").header("Idempotency-Key", "second"));
        bench.send(aComment("Again").header("Idempotency-Key", "second"));
        // Then
        assertThat(fact(1).getEntityId()).isEqualTo(fact(0).getEntityId());
        assertThat(fact(2).getEntityId()).isNotEqualTo(fact(0).getEntityId());
        assertThat(bench.log.lines()).hasSize(3);
    }

    @Test
    void shouldRefuseAnIdempotencyKeyThatIsNone() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(aComment("Hm").header("Idempotency-Key", "a b"));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("Idempotency-Key");
    }

    @Test
    void shouldNameEveryFaultyFieldAndWriteNothing() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(post(PATH)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("Comment", "x".repeat(20_001))
                .param("Offset", "soon"));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response))
                .containsExactlyInAnyOrder("CategoryId", "CategoryName", "Comment", "SegmentId", "AgentId", "Offset");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldSayWhenTheLogCannotBeReached() throws Exception {
        // Given
        bench.log.thenFailing(Problem.unavailable("Not now", Duration.ofSeconds(1)));
        // When
        MockHttpServletResponse response = bench.send(aComment("Hm"));
        // Then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    private CommentFact fact(int index) {
        return ((Line.OfComment) bench.log.lines().get(index)).fact();
    }
}
