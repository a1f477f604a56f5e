package dev.scoreline.conformance;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class JudgeTest {

    private static final String RATINGS = "/client/801/quality_rate/";
    private static final String RATING = """
            {"max_rate":9,"datetime":"2019-08-07 12:21:10","rate":5,"extension_id":27874,"client_id":801,\
            "call_uuid":"BF46","id":38}""";
    private static final Map<String, String> JSON = Map.of("content-type", "application/json;charset=utf-8");
    private static final Map<String, String> PROBLEM = Map.of("content-type", "application/problem+json");

    @Test
    void shouldAcceptWhatIsDocumented() {
        assertThat(Judge.faults(answer("GET", RATINGS, 200, JSON, "[" + RATING + "]")))
                .isEmpty();
    }

    @Test
    void shouldNameAStatusThatIsNotListed() {
        assertThat(Judge.faults(answer("GET", RATINGS, 418, JSON, "[]")))
                .containsExactly("the status 418 is not listed for telephony listRatings");
    }

    @Test
    void shouldNameAFieldThatIsNotListed() {
        assertThat(Judge.faults(answer("GET", RATINGS, 200, JSON, "[" + RATING.replace("{", "{\"x\":1,") + "]")))
                .singleElement()
                .asString()
                .contains("/0", "'x'");
    }

    @Test
    void shouldNameAFieldThatIsMissing() {
        assertThat(Judge.faults(answer("GET", RATINGS, 200, JSON, "[" + RATING.replace("\"rate\":5,", "") + "]")))
                .singleElement()
                .asString()
                .contains("'rate'");
    }

    @Test
    void shouldNameAHeaderThatIsMissing() {
        assertThat(Judge.faults(answer("POST", RATINGS, 201, JSON, RATING)))
                .containsExactly("the header Scoreline-Token is missing");
    }

    @Test
    void shouldNameAHeaderOfAnotherForm() {
        // Given
        Map<String, String> headers = new LinkedHashMap<>(JSON);
        headers.put("scoreline-token", "no token");
        // Then
        assertThat(Judge.faults(answer("POST", RATINGS, 201, headers, RATING)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith("the header Scoreline-Token"));
    }

    @Test
    void shouldNameATypeThatIsNotListed() {
        assertThat(Judge.faults(answer("GET", RATINGS, 200, Map.of("content-type", "text/html"), "<p>")))
                .singleElement()
                .asString()
                .contains("text/html");
    }

    @Test
    void shouldExpectErrorsInTheShapeOfTheFamilyWhereThereIsNoOperation() {
        // Given
        String problem = "{\"type\":\"/openapi/problems/not-found\",\"title\":\"Not found\",\"status\":404,"
                + "\"detail\":\"Expected an address, found another.\"}";
        // Then
        assertThat(Judge.faults(answer("GET", "/client/801/nothing", 404, PROBLEM, problem)))
                .isEmpty();
        assertThat(Judge.faults(answer("GET", "/v1/Insights/Nothing", 404, PROBLEM, problem)))
                .isNotEmpty();
        assertThat(Judge.faults(answer("GET", "/client/801/nothing", 200, JSON, "{}")))
                .isNotEmpty();
    }

    private static Exchange answer(String method, String path, int status, Map<String, String> headers, String body) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Exchange(method, path, status, lists, Optional.of(body.getBytes(StandardCharsets.UTF_8)));
    }
}
