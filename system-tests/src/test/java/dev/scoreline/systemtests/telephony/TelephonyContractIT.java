package dev.scoreline.systemtests.telephony;

import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** Each operation, each parameter and each documented constraint of family C, as a table. */
class TelephonyContractIT {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String RATES = "/client/801/quality_rate/";
    private static final String CALLS = "/client/801/call_history/";
    private static final String RATING =
            "{\"call_uuid\": \"contract\", \"extension_id\": 7, \"rate\": 4, \"max_rate\": 5}";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    /** Requests that are taken; {@code shown} is somewhere in the answer. */
    static final List<Row> SUCCESSES = List.of(
            new Row("POST", RATES, JSON, RATING, 201, "\"call_uuid\":\"contract\""),
            new Row("POST", "/client/801/quality_rate", JSON, RATING, 201, "\"extension_id\":7"),
            new Row("POST", RATES, "application/vnd.pbx+json", RATING, 201, "\"rate\":4"),
            new Row("POST", RATES, JSON, "[" + RATING + "]", 201, "[{\"max_rate\":5"),
            new Row("POST", RATES, JSON, RATING.replace("4,", "\"4.5\","), 201, "\"rate\":4.5"),
            new Row(
                    "POST",
                    RATES,
                    JSON,
                    RATING.replace("}", ", \"rated\": \"agent\", \"unknown\": {}}"),
                    201,
                    "\"id\":"),
            new Row(
                    "POST",
                    RATES,
                    JSON,
                    RATING.replace("}", ", \"datetime\": \"2019-08-07 12:21:10\"}"),
                    201,
                    "\"datetime\":\"2019-08-07 12:21:10\""),
            new Row(
                    "POST",
                    RATES,
                    FORM,
                    "call_uuid=contract&extension_id=7&rate=4&max_rate=5&datetime=2019-08-07+12%3A21%3A10",
                    201,
                    "\"rate\":4"),
            new Row("GET", RATES, "", "", 200, "[{\"max_rate\""),
            new Row("GET", "/client/801/quality_rate?limit=1", "", "", 200, "[{\"max_rate\""),
            new Row(
                    "GET",
                    RATES + "?start_datetime=1999-01-01%2000:00:00&end_datetime=1999-01-02+00:00:00",
                    "",
                    "",
                    200,
                    "[]"),
            new Row("GET", RATES + "?extension_id=nobody's", "", "", 200, "[]"),
            new Row(
                    "POST",
                    CALLS,
                    JSON,
                    "{\"call_uuid\": \"contract call\", \"price\": 1.50, \"x\": null}",
                    201,
                    "\"price\":1.50"),
            new Row(
                    "POST",
                    "/client/801/call_history",
                    JSON,
                    "{\"call_uuid\": \"contract call\", \"queue\": \"billing\"}",
                    201,
                    "\"queue\":\"billing\""),
            new Row(
                    "POST",
                    CALLS,
                    FORM,
                    "call_uuid=form&bridged_username=alice&duration=184&queue=%C3%A4",
                    201,
                    "\"queue\":\"ä\""));

    /** Requests that are refused; {@code shown} are the faulty fields, all of them. */
    static final List<Row> FAILURES = List.of(
            new Row("POST", RATES, JSON, "{}", 400, "call_uuid extension_id rate max_rate"),
            new Row("POST", RATES, JSON, "", 400, ""),
            new Row("POST", RATES, JSON, "[]", 400, ""),
            new Row("POST", RATES, JSON, "5", 400, ""),
            new Row("POST", RATES, JSON, "{\"call_uuid\": ", 400, null),
            new Row("POST", RATES, JSON, RATING.replace("}", ", \"rate\": 4}"), 400, null),
            new Row("POST", RATES, JSON, RATING.replace("4,", "6,"), 400, "rate"),
            new Row("POST", RATES, JSON, RATING.replace("4,", "0,"), 400, "rate"),
            new Row("POST", RATES, JSON, RATING.replace("4,", "\"much\","), 400, "rate"),
            new Row("POST", RATES, JSON, RATING.replace("4,", "1e99,"), 400, "rate"),
            new Row("POST", RATES, JSON, RATING.replace("5}", "1}"), 400, "max_rate"),
            new Row("POST", RATES, JSON, RATING.replace("\"contract\"", "\" \""), 400, "call_uuid"),
            new Row("POST", RATES, JSON, RATING.replace("contract", "c".repeat(257)), 400, "call_uuid"),
            new Row(
                    "POST",
                    RATES,
                    JSON,
                    RATING.replace("}", ", \"datetime\": \"07.08.2019\", \"rated\": \"queue\"}"),
                    400,
                    "datetime rated"),
            new Row(
                    "POST",
                    RATES,
                    JSON,
                    RATING.replace("}", ", \"datetime\": \"2019-02-30 12:00:00\"}"),
                    400,
                    "datetime"),
            new Row(
                    "POST",
                    RATES,
                    JSON,
                    "[" + RATING + ", {\"rate\": 1}, 5, " + RATING.replace("4,", "9,") + "]",
                    400,
                    "[1].call_uuid [1].extension_id [1].max_rate [2] [3].rate"),
            new Row(
                    "POST",
                    RATES,
                    JSON,
                    IntStream.range(0, 501).mapToObj(any -> RATING).collect(joining(",", "[", "]")),
                    400,
                    ""),
            new Row("POST", RATES, FORM, "rate=much", 400, "call_uuid extension_id rate max_rate"),
            new Row("POST", RATES, FORM, "call_uuid=%zz", 400, null),
            new Row("POST", RATES, "text/plain", RATING, 415, ""),
            new Row("POST", "/client/802/quality_rate/", JSON, RATING, 404, ""),
            new Row("POST", "/client/x/quality_rate/", JSON, RATING, 404, ""),
            new Row("PUT", RATES, JSON, RATING, 405, ""),
            new Row("GET", RATES + "?limit=0&start_datetime=2019-08-07", "", "", 400, "limit start_datetime"),
            new Row("GET", RATES + "?limit=1001&end_datetime=x", "", "", 400, "limit end_datetime"),
            new Row("GET", RATES + "?page_token=forged", "", "", 400, "page_token"),
            new Row("GET", "/client/802/quality_rate/", "", "", 404, ""),
            new Row("POST", CALLS, JSON, "{}", 400, "call_uuid"),
            new Row(
                    "POST",
                    CALLS,
                    JSON,
                    "{\"call_uuid\": \"c\", \"duration\": -1, \"start_datetime\": \"then\", \"extension_id\": []}",
                    400,
                    "duration start_datetime extension_id"),
            new Row("POST", CALLS, JSON, "{\"call_uuid\": \"c\", \"x\": \"" + "x".repeat(66_000) + "\"}", 400, ""),
            new Row("POST", CALLS, "text/plain", "{}", 415, ""),
            new Row("GET", "/client/801/call_history/nothing", "", "", 404, ""),
            new Row("GET", "/client/801/calls/nothing/", "", "", 404, ""),
            new Row("GET", "/client/802/calls/contract", "", "", 404, ""));

    /** @param shown null: whatever it says */
    record Row(
            String method,
            String path,
            String type,
            String body,
            int status,
            @Nullable String shown) {
        @Override
        public String toString() {
            String sent = body.length() > 80 ? body.substring(0, 80) + "…" : body;
            return method + " " + path + " " + sent + " is " + status;
        }
    }

    private final Scoreline scoreline = Scoreline.shared();
    private final Http pbx = new Http(scoreline.url(), Scoreline.BASIC);

    private Answer send(Row row) {
        return switch (row.method()) {
            case "GET" -> pbx.get(row.path());
            case "PUT" -> pbx.put(row.path(), row.body());
            default -> pbx.post(row.path(), row.body(), "Content-Type", row.type());
        };
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SUCCESSES")
    void shouldTake(Row row) {
        // Given
        Answer before = pbx.post(RATES, RATING);
        pbx.get(RATES + "?limit=1", "Scoreline-Read-After", before.header("Scoreline-Token"));
        // When
        Answer answer = send(row);
        // Then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(row.status());
        assertThat(answer.response().body()).contains(row.shown());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FAILURES")
    void shouldRefuse(Row row) {
        // When
        Answer answer = send(row);
        // Then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(row.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        if (row.shown() != null) {
            assertThat(answer.json()
                            .path("errors")
                            .valueStream()
                            .map(error -> error.path("field").asText()))
                    .as(answer.toString())
                    .filteredOn(name -> !name.isEmpty())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(row.shown().split(" "))
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
    }

    @Test
    void shouldTakeAnArrayAsAWholeOrNotAtAll() {
        // Given
        String extension = "whole-" + System.nanoTime();
        String good = rating(extension, 1, 3);
        // When
        Answer refused = pbx.post(RATES, "[" + good + ", " + rating(extension, 2, 9) + "]");
        Answer taken = pbx.post(RATES, good);
        // Then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(list("?extension_id=" + extension, taken).json()).hasSize(1);
    }

    @Test
    void shouldPageThroughAllRatingsOldestFirstWhileOthersArrive() {
        // Given
        String extension = "paged-" + System.nanoTime();
        Answer first = pbx.post(RATES, ratings(extension, 0, 25));
        Answer page = list("?extension_id=" + extension + "&limit=7&start_datetime=2019-01-01%2000:00:00", first);
        List<String> seen = new ArrayList<>(calls(page));
        // When
        pbx.post(RATES, ratings(extension, 25, 3));
        Matcher next = NEXT.matcher(page.header("Link"));
        while (next.find()) {
            page = pbx.get(next.group(1).substring(scoreline.url().toString().length()));
            seen.addAll(calls(page));
            next = NEXT.matcher(page.header("Link"));
        }
        // Then
        assertThat(seen)
                .doesNotHaveDuplicates()
                .startsWith(IntStream.range(0, 25)
                        .mapToObj(call -> extension + "-" + call)
                        .toArray(String[]::new));
        assertThat(page.header("Link")).isEmpty();
    }

    @Test
    void shouldBeginWithTheStartAndLeaveOutTheEnd() {
        // Given
        String extension = "range-" + System.nanoTime();
        Answer taken = pbx.post(RATES, ratings(extension, 0, 4));
        // When
        Answer listed = list(
                "?extension_id=" + extension
                        + "&start_datetime=2019-08-07%2012:00:01&end_datetime=2019-08-07%2012:00:03",
                taken);
        // Then
        assertThat(calls(listed)).containsExactly(extension + "-1", extension + "-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/client/801/call_history/%s",
                "/client/801/call_history/%s/",
                "/client/801/calls/%s",
                "/client/801/calls/%s/"
            })
    void shouldGiveACallBackUnderEitherName(String address) {
        // Given
        String call = "call-" + System.nanoTime();
        Answer told = pbx.post(
                CALLS,
                "{\"call_uuid\": \"" + call + "\", \"bridged_username\": \"alice\", \"deep\": {\"a\": [1, 1.10]}}");
        // When
        Answer read = pbx.get(address.formatted(call), "Scoreline-Read-After", told.header("Scoreline-Token"));
        // Then
        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        assertThat(read.response().body()).isEqualTo(told.response().body()).contains("\"deep\":{\"a\":[1,1.10]}");
    }

    @Test
    void shouldTellEqualRatingsApartByTheirKeyAndRepeatTheAnswer() {
        // Given
        String key = "key-" + System.nanoTime();
        String body = rating("keyed", 1, 3);
        // When
        Answer plain = pbx.post(RATES, body);
        Answer keyed = pbx.post(RATES, body, "Idempotency-Key", key);
        Answer again = pbx.post(RATES, body, "Idempotency-Key", key);
        Answer other = pbx.post(RATES, rating("keyed", 1, 4), "Idempotency-Key", key);
        // Then
        assertThat(keyed.json().path("id")).isNotEqualTo(plain.json().path("id"));
        assertThat(again.response().body()).isEqualTo(keyed.response().body());
        assertThat(again.header("Scoreline-Token")).isEqualTo(keyed.header("Scoreline-Token"));
        assertThat(other.status()).isEqualTo(422);
    }

    private Answer list(String query, Answer written) {
        String[] after = written.response().headers().allValues("Scoreline-Token").stream()
                .flatMap(token -> Stream.of("Scoreline-Read-After", token))
                .toArray(String[]::new);
        Answer listed = pbx.get(RATES + query, after);
        assertThat(listed.status()).as(listed.toString()).isEqualTo(200);
        return listed;
    }

    private static List<String> calls(Answer page) {
        return page.json()
                .valueStream()
                .map(rating -> rating.path("call_uuid").asText())
                .toList();
    }

    private static String ratings(String extension, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(call -> rating(extension, call, 3))
                .collect(joining(",", "[", "]"));
    }

    private static String rating(String extension, int call, int rate) {
        return "{\"call_uuid\": \"%s-%d\", \"extension_id\": \"%s\", \"rate\": %d, \"max_rate\": 5, \"datetime\": \"2019-08-07 12:00:%02d\"}"
                .formatted(extension, call, extension, rate, call);
    }
}
