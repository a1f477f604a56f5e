package dev.scoreline.api.problem;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemAdviceTest {

    private static final String FLEX = "/v1/Insights/QualityManagement/Things";
    private static final String MIND = "/api/mind/quality/things";

    private final ProblemWriter writer =
            new ProblemWriter("/problems/", (path, request) -> "https://qm.example.com" + path);
    private final MockMvcTester http = MockMvcTester.of(
            List.of(new Things()),
            mvc -> mvc.setControllerAdvice(new ProblemAdvice(writer)).build());

    record Thing(@Nullable Integer points, @Nullable List<Thing> parts) {}

    @RestController
    static class Things {

        @GetMapping({FLEX + "/{state}", MIND + "/{state}"})
        CompletableFuture<String> show(@PathVariable String state) {
            return switch (state) {
                case "unavailable" ->
                    throw new ProblemException(Problem.unavailable("Not yet.", Duration.ofMillis(2500)));
                case "faulty" ->
                    throw new ProblemException(Problem.invalid(
                            List.of(new Fault("Offset", "Expected a number."), new Fault("Name", "Expected a name."))));
                case "late" ->
                    CompletableFuture.failedFuture(new ProblemException(Problem.of(Kind.CONFLICT, "Reviewed.")));
                default -> throw new IllegalStateException("secret of dev.scoreline.Internals");
            };
        }

        @GetMapping(MIND)
        String list(@RequestParam int limit) {
            return "up to " + limit;
        }

        @PostMapping({MIND, FLEX})
        Thing make(@RequestBody Thing thing) {
            return thing;
        }
    }

    @Test
    void shouldSpeakTwiliosShapeBelowInsights() {
        assertThat(http.get().uri(FLEX + "/unavailable"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasContentType("application/json")
                .hasHeader("Retry-After", "3")
                .bodyText()
                .isEqualTo("""
{"code":20503,"message":"Not yet.",\
"more_info":"https://qm.example.com/problems/unavailable",\
"status":503,"details":{}}""");
    }

    @Test
    void shouldSpeakTheStandardsShapeElsewhere() {
        assertThat(http.get().uri(MIND + "/unavailable"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasContentType("application/problem+json")
                .hasHeader("Retry-After", "3")
                .bodyText()
                .isEqualTo("""
{"type":"/problems/unavailable",\
"title":"Unavailable",\
"status":503,"detail":"Not yet."}""");
    }

    /** Reads and writes are answered by services of their own. */
    @Test
    void shouldNameTheMethodsOfAnAddressThatAnotherServiceAnswers() {
        assertThat(http.put().uri("/v1/assessments"))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .hasHeader("Allow", "GET")
                .bodyText()
                .contains("Expected one of the methods in Allow, found PUT.");
    }

    @Test
    void shouldLeadWhoeverIsLostToWhereAddressesAreDescribed() {
        assertThat(http.get().uri("/v1/assesments"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Expected an address that /openapi describes, found another; see there.");
    }

    @Test
    void shouldNameEveryFaultyFieldInTheOneSentenceThatTwiliosClientsShow() {
        assertThat(http.get().uri(FLEX + "/faulty"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .isEqualTo("""
{"code":20001,"message":"Offset: Expected a number. Name: Expected a name.",\
"more_info":"https://qm.example.com/problems/invalid",\
"status":400,"details":{"errors":[{"field":"Offset",\
"message":"Expected a number."},{"field":"Name",\
"message":"Expected a name."}]}}""");
    }

    @Test
    void shouldListEveryFaultyField() {
        assertThat(http.get().uri(MIND + "/faulty"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"Offset\"", "\"field\":\"Name\"");
    }

    @Test
    void shouldAnswerAProblemThatAFutureEndsWith() {
        assertThat(http.get().uri(MIND + "/late")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void shouldSayNothingOfTheInsideWhenSomethingUnexpectedHappens() {
        assertThat(http.get().uri(MIND + "/broken"))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyText()
                .contains("name ")
                .doesNotContain("secret", "scoreline", "Exception");
    }

    @Test
    void shouldSayWhichMethodsThereAre() {
        assertThat(http.delete().uri(FLEX))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .hasHeader("Allow", "POST")
                .bodyText()
                .contains("\"code\":20004");
    }

    @Test
    void shouldNotFindWhatIsNotThere() {
        assertThat(http.get().uri("/v1/Insights/Nothing"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("\"code\":20404");
    }

    @Test
    void shouldSayWhichMediaTypeIsExpected() {
        assertThat(http.post().uri(MIND).contentType("text/csv").content("a;b"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .bodyText()
                .contains("application/json", "found text/csv");
    }

    @Test
    void shouldPointAtAMistakeInJson() {
        assertThat(post("{\"points\": 1,\n \"parts\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("line 2")
                .doesNotContain("tools.jackson");
    }

    @Test
    void shouldNameTheFieldWhoseValueIsOfTheWrongKind() {
        assertThat(post("{\"parts\": [{}, {\"points\": \"many\"}]}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"parts[1].points\"");
    }

    @Test
    void shouldRefuseARequestWithoutTheBodyItNeeds() {
        assertThat(post("")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void shouldNameAParameterThatIsMissing() {
        assertThat(http.get().uri(MIND))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"limit\"");
    }

    @Test
    void shouldNameAParameterOfTheWrongKind() {
        assertThat(http.get().uri(MIND + "?limit=all"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"limit\"")
                .doesNotContain("java.lang");
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri(MIND)
                .contentType("application/json")
                .content(body)
                .exchange();
    }
}
