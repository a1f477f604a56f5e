package dev.scoreline.ingest.telephony;

import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.rating.RatingFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class TelephonyIntakeTest {

    private static final String RATING = """
            {"call_uuid": "call-1", "extension_id": 301, "rate": 4, "max_rate": 5, "rated": "agent",
             "datetime": "2026-03-01 15:00:00", "surprise": true}""";

    private final IngestBench bench = new IngestBench();

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return post("/client/801/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder rating(String body) {
        return json("quality_rate/", body);
    }

    @Test
    void shouldAnswerARatingWithItsId() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(rating(RATING));
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getContentAsString())
                .isEqualTo("{\"max_rate\":5,\"datetime\":\"2026-03-01 15:00:00\",\"rate\":4,\"extension_id\":301,"
                        + "\"client_id\":801,\"call_uuid\":\"call-1\",\"id\":"
                        + fact(0).getRatingReported().getRatingId() + "}");
        assertThat(fact(0).getRatingReported().getRatedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
    }

    @Test
    void shouldReadAFormAndAPathWithoutASlash() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(post("/client/801/quality_rate")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("call_uuid", "call-1")
                .param("extension_id", "301")
                .param("rate", "4.5")
                .param("max_rate", "5"));
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(Json.of(response).path("rate").decimalValue()).isEqualTo("4.5");
        assertThat(Json.of(response).path("datetime").asString()).isEqualTo("2026-03-01 15:00:00");
        assertThat(fact(0).getRatingReported().getRatedAt()).isNull();
    }

    @Test
    void shouldGiveARepeatTheSameIdAndAnotherKeyAnother() throws Exception {
        // When
        bench.send(rating(RATING));
        bench.send(rating(RATING));
        bench.send(rating(RATING).header("Idempotency-Key", "k"));
        // Then
        assertThat(id(1)).isEqualTo(id(0));
        assertThat(id(2)).isNotEqualTo(id(0));
    }

    @Test
    void shouldTakeAllOfAnArray() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(rating("[" + RATING + "," + RATING.replace("call-1", "call-2") + "]"));
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(Json.of(response).size()).isEqualTo(2);
        assertThat(bench.log.lines()).hasSize(2);
        assertThat(fact(1).getEventId()).isNotEqualTo(fact(0).getEventId());
        assertThat(response.getHeaders(WriteToken.HEADER)).hasSize(1);
    }

    @Test
    void shouldTakeNothingOfAnArrayWithAFault() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(rating("[" + RATING + ", {\"call_uuid\": \"c\", \"extension_id\": [], \"rate\": 6,"
                        + " \"max_rate\": \"five\", \"rated\": \"UNSTATED\", \"datetime\": \"noon\"}, 7]"));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(Json.faultyFields(response))
                .contains("[1].extension_id", "[1].max_rate", "[1].rated", "[1].datetime", "[2]");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldRefuseARateOutsideItsScale() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(rating(RATING.replace("\"rate\": 4", "\"rate\": 0")));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("rate");
    }

    @Test
    void shouldRefuseAScaleOfOneRateOnly() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(rating(RATING.replace("\"max_rate\": 5", "\"max_rate\": 1")));
        // Then
        assertThat(Json.faultyFields(response)).containsExactly("max_rate");
    }

    @Test
    void shouldRefuseJsonThatSaysAThingTwice() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(rating(RATING.replace("}", ", \"rate\": 5}")));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldNotFindAClientOfAnotherAccount() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(post("/client/802/quality_rate/")
                .contentType(MediaType.APPLICATION_JSON)
                .content(RATING));
        // Then
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldSayWhenTheLogCannotBeReached() throws Exception {
        // Given
        bench.log.thenFailing(Problem.unavailable("Not now", Duration.ofSeconds(1)));
        // When
        MockHttpServletResponse response = bench.send(rating(RATING));
        // Then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void shouldKeepFieldsOfACallThatMeanNothingToUs() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(json("call_history/", """
                {"call_uuid": "call-1", "bridged_username": "anna", "extension_id": 301, "extension_type": "queue",
                 "start_datetime": "2026-03-01 14:59:00", "duration": 61, "price": 1.50, "hold": null}"""));
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getContentAsString())
                .contains("\"bridged_username\":\"anna\"", "\"duration\":61", "\"price\":1.50", "\"hold\":null")
                .contains("\"start_datetime\":\"2026-03-01 14:59:00\"");
        assertThat(fact(0).getType()).isEqualTo("CallReported");
        assertThat(fact(0).getOccurredAt()).isEqualTo(Instant.parse("2026-03-01T11:59:00Z"));
    }

    @Test
    void shouldNameEveryFaultOfACall() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(
                json("call_history", "{\"duration\": \"long\", \"start_datetime\": \"2026-02-30 00:00:00\"}"));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactlyInAnyOrder("call_uuid", "duration", "start_datetime");
    }

    @Test
    void shouldRefuseFieldsOfACallThatCannotBeKeptAsTheyWereSent() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(json("call_history", """
                {"call_uuid": "call-1", "price": "\\ud800", "half\\udc00": 1, "whole": "\\ud83d\\ude00"}"""));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactlyInAnyOrder("price", "half\udc00");
        assertThat(bench.log.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9499999999", "1e2147483647", "100e2147483647", "\"1e2147483647\"", "1e-2147483647"})
    void shouldRefuseNumbersThatNobodyCountsWith(String rate) throws Exception {
        // When
        MockHttpServletResponse response = bench.send(rating(RATING.replace("\"rate\": 4", "\"rate\": " + rate)));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldRefuseATimeBeyondWhatAnyClockCountsTo() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(rating(RATING.replace("2026-03-01 15:00:00", "+999999999-03-01 15:00:00")));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("datetime");
    }

    private long id(int index) {
        return fact(index).getRatingReported().getRatingId();
    }

    private RatingFact fact(int index) {
        return ((Line.OfRating) bench.log.lines().get(index)).fact();
    }
}
