package dev.scoreline.ingest.bulk;

import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.log.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class BulkIntakeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
    private static final String SID = "0123456789abcdef0123456789ABCDEF";
    private static final String ANSWER = """
            {"type":"answer","CategorySid":"FY%1$s","CategoryName":"Greeting","SegmentId":"s-1","AgentId":"a-1",\
            "MetricId":"GE%1$s","MetricName":"Said hello?","QuestionnaireSid":"GM%1$s","AnswerId":"1",\
            "AnswerText":"Yes","Offset":6.985619}""".formatted(SID);
    private static final String COMMENT = """
            {"type":"comment","CategoryId":"7","CategoryName":"Tone","Comment":"Kind.","SegmentId":"s-1",\
            "AgentId":"a-1","Offset":"12.5"}""";
    private static final String RATING = """
            {"type":"rating","call_uuid":"call-1","extension_id":301,"rate":4,"max_rate":5,"rated":"agent"}""";
    private static final String CALL = """
            {"type":"call","call_uuid":"call-1","extension_id":"301","bridged_username":"anna","surprise":true}""";

    private final IngestBench bench = new IngestBench();

    private MockHttpServletResponse send(String body) throws Exception {
        return bench.send(post("/v1/events").contentType(NDJSON).content(body));
    }

    private static List<JsonNode> verdicts(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/x-ndjson");
        return response.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JSON.readTree(line))
                .toList();
    }

    private JsonNode verdict(String line) throws Exception {
        List<JsonNode> verdicts = verdicts(send(line));
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }

    private static List<String> statuses(List<JsonNode> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.path("line").asInt() + " "
                        + verdict.path("status").asString())
                .toList();
    }

    @Test
    void shouldTakeEveryKindWithItsIdAndToken() throws Exception {
        // When
        MockHttpServletResponse response = send(String.join("\n", ANSWER, COMMENT, RATING, CALL) + "\n");
        // Then
        List<JsonNode> verdicts = verdicts(response);
        assertThat(statuses(verdicts)).containsExactly("1 accepted", "2 accepted", "3 accepted", "4 accepted");
        assertThat(verdicts.get(0).path("id").asString()).matches("FM[0-9a-f]{32}");
        assertThat(verdicts.get(1).path("id").asString()).matches("FM[0-9a-f]{32}");
        assertThat(verdicts.get(2).path("id").isIntegralNumber()).isTrue();
        assertThat(verdicts.get(3).path("id").asString()).isEqualTo("call-1");
        assertThat(verdicts)
                .allSatisfy(verdict -> WriteToken.parse(verdict.path("token").asString()));
        assertThat(response.getHeaders(WriteToken.HEADER)).hasSize(3);
    }

    @Test
    void shouldMakeTheFactsThatTheFamiliesOperationsMake() throws Exception {
        // Given
        bench.send(post("/v1/Insights/QualityManagement/Assessments")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("CategorySid", "FY" + SID)
                .param("CategoryName", "Greeting")
                .param("SegmentId", "s-1")
                .param("AgentId", "a-1")
                .param("MetricId", "GE" + SID)
                .param("MetricName", "Said hello?")
                .param("QuestionnaireSid", "GM" + SID)
                .param("AnswerId", "1")
                .param("AnswerText", "Yes")
                .param("Offset", "6.985619"));
        bench.send(post("/client/801/quality_rate")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"call_uuid":"call-1","extension_id":301,"rate":4,"max_rate":5,"rated":"agent"}"""));
        // When
        send(ANSWER + "\n" + RATING);
        // Then
        assertThat(bench.log.lines()).hasSize(4);
        assertThat(assessment(2).fact().getAnswerRecorded())
                .isEqualTo(assessment(0).fact().getAnswerRecorded());
        assertThat(assessment(2).fact().getEntityId())
                .isEqualTo(assessment(0).fact().getEntityId());
        assertThat(rating(3).fact().getRatingReported())
                .isEqualTo(rating(1).fact().getRatingReported());
    }

    @Test
    void shouldKeepWhatACallReportHasBesides() throws Exception {
        // When
        send(CALL);
        // Then
        assertThat(rating(0).fact().toString()).contains("surprise").doesNotContain("\"type\": \"call\"");
    }

    @Test
    void shouldRefuseALineAndNotItsNeighbours() throws Exception {
        // When
        List<JsonNode> verdicts = verdicts(send(String.join(
                "\r\n", ANSWER, "{\"type\":\"answer\"", "", "[]", COMMENT, "{\"type\":\"edit\"}", "\u0000", RATING)));
        // Then
        assertThat(statuses(verdicts))
                .containsExactly(
                        "1 accepted", "2 refused", "4 refused", "5 accepted", "6 refused", "7 refused", "8 accepted");
        assertThat(bench.log.lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":7}                                                      | type
            {}                                                              | type
            {"type":"ANSWER"}                                               | type
            {"type":"answer","CategorySid":"FY1","Extra":1,"Offset":[1]}    | CategorySid Extra Offset CategoryName SegmentId AgentId MetricId MetricName QuestionnaireSid AnswerId AnswerText
            {"type":"comment","Offset":"-1","idempotencyKey":"a b"}         | Offset idempotencyKey CategoryId CategoryName Comment SegmentId AgentId
            {"type":"rating","call_uuid":"c","extension_id":"e","rate":9,"max_rate":5,"rates":1} | rate rates
            {"type":"rating","call_uuid":{},"rated":"me","datetime":"noon"} | call_uuid extension_id rate max_rate rated datetime
            {"type":"call","duration":-1}                                   | call_uuid duration
            """)
    void shouldNameEveryFaultyField(String line, String fields) throws Exception {
        // When
        JsonNode verdict = verdict(line);
        // Then
        assertThat(verdict.path("status").asString()).isEqualTo("refused");
        assertThat(verdict.path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder(fields.split(" "));
        assertThat(verdict.path("errors").valueStream())
                .allSatisfy(
                        error -> assertThat(error.path("message").asString()).startsWith("Expected "));
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldRefuseALineThatIsTooLong() throws Exception {
        // Given
        String tooLong = COMMENT.replace("Kind.", "x".repeat(RawLines.LONGEST));
        // When
        List<JsonNode> verdicts = verdicts(send(tooLong + "\n" + COMMENT));
        // Then
        assertThat(statuses(verdicts)).containsExactly("1 refused", "2 accepted");
    }

    @Test
    void shouldRefuseALineThatIsNoText() throws Exception {
        // Given
        byte[] latin = (COMMENT.replace("Kind.", "Gru\u00df") + "\n").getBytes(StandardCharsets.ISO_8859_1);
        // When
        List<JsonNode> verdicts =
                verdicts(bench.send(post("/v1/events").contentType(NDJSON).content(latin)));
        // Then
        assertThat(statuses(verdicts)).containsExactly("1 refused");
        assertThat(verdicts.getFirst().toString()).contains("Expected UTF-8");
    }

    @Test
    void shouldTakeNoMoreLinesThanItCanAnswer() throws Exception {
        // Given
        String body = "1\n".repeat(RawLines.MOST) + COMMENT + "\n" + COMMENT;
        // When
        List<JsonNode> verdicts = verdicts(send(body));
        // Then
        assertThat(verdicts).hasSize(RawLines.MOST + 1);
        assertThat(verdicts.getLast().path("line").asInt()).isEqualTo(RawLines.MOST + 1);
        assertThat(verdicts.getLast().toString()).contains("nor any after it");
        assertThat(bench.log.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "'\n \r\n\t\n'"})
    void shouldRefuseABodyThatSaysNothing(String body) throws Exception {
        // When
        MockHttpServletResponse response = send(body);
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void shouldRefuseWhatIsNotLines() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(
                post("/v1/events").contentType(MediaType.APPLICATION_JSON).content(ANSWER));
        // Then
        assertThat(response.getStatus()).isEqualTo(415);
    }

    @Test
    void shouldGiveARepeatTheSameIdAndAKeyOfItsOwnAnother() throws Exception {
        // Given
        String keyed = COMMENT.replace("\"type\"", "\"idempotencyKey\":\"k-2\",\"type\"");
        // When
        List<JsonNode> verdicts = verdicts(send(String.join("\n", COMMENT, COMMENT, keyed, keyed)));
        // Then
        List<String> ids =
                verdicts.stream().map(verdict -> verdict.path("id").asString()).toList();
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(3)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    @Test
    void shouldSayOfEachLineWhetherItIsSafeOnceTheLogIsGone() throws Exception {
        // Given
        bench.log.thenScoring((line, token) -> {
            if (token.offset() == 1) {
                bench.log.thenFailing(Problem.unavailable("Send the same again.", Duration.ofSeconds(1)));
            }
        });
        // When
        List<JsonNode> verdicts = verdicts(send(String.join("\n", ANSWER, COMMENT, RATING, "{}", CALL)));
        // Then
        assertThat(statuses(verdicts))
                .containsExactly("1 accepted", "2 accepted", "3 unavailable", "4 refused", "5 unavailable");
        assertThat(verdicts.get(2).path("detail").asString()).isEqualTo("Send the same again.");
        assertThat(verdicts.get(2).path("id").isIntegralNumber()).isTrue();
        assertThat(verdicts.get(2).has("token")).isFalse();
    }

    @Test
    void shouldBeUnavailableAsAWholeWhereNothingCouldBeMadeSafe() throws Exception {
        // Given
        bench.log.thenFailing(Problem.unavailable("Send the same again.", Duration.ofSeconds(1)));
        // When
        MockHttpServletResponse response = send(ANSWER + "\n{}");
        // Then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void shouldJudgeTenThousandLinesInOrder() throws Exception {
        // Given
        String body = IntStream.range(0, 10_000)
                .mapToObj(line -> line % 10 == 3 ? "{\"type\":\"rating\"}" : CALL.replace("call-1", "call-" + line))
                .collect(Collectors.joining("\n"));
        // When
        List<JsonNode> verdicts = verdicts(send(body));
        // Then
        assertThat(verdicts).hasSize(10_000);
        for (int line = 0; line < verdicts.size(); line++) {
            JsonNode verdict = verdicts.get(line);
            assertThat(verdict.path("line").asInt()).isEqualTo(line + 1);
            assertThat(verdict.path("status").asString()).isEqualTo(line % 10 == 3 ? "refused" : "accepted");
        }
        assertThat(bench.log.lines()).hasSize(9_000);
    }

    @Test
    void shouldRefuseAKeyForAllLines() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(
                post("/v1/events").contentType(NDJSON).content(COMMENT).header("Idempotency-Key", "k-1"));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("Idempotency-Key");
    }

    private Line.OfAssessment assessment(int line) {
        return (Line.OfAssessment) bench.log.lines().get(line);
    }

    private Line.OfRating rating(int line) {
        return (Line.OfRating) bench.log.lines().get(line);
    }
}
