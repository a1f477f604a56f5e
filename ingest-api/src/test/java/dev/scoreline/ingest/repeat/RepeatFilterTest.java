package dev.scoreline.ingest.repeat;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemWriter;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Decisions;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.fixture.OneAccount;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.views.Claim;
import dev.scoreline.views.RequestKey;
import dev.scoreline.views.RequestKeys;
import dev.scoreline.views.ViewsOutageException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class RepeatFilterTest {

    private static final String RATINGS = "/client/801/quality_rate/";
    private static final String ASSESSMENT = "/api/mind/quality/assessment/99";
    private static final String KEY = "Idempotency-Key";

    private final IngestBench bench = new IngestBench();

    private static MockHttpServletRequestBuilder rating(int rate, String key) {
        return post(RATINGS)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"call_uuid\": \"c\", \"extension_id\": \"12\", \"max_rate\": 5, \"rate\": " + rate + "}")
                .header(KEY, key);
    }

    @Test
    void shouldGiveTheSameAnswerToTheSameRequestAndWriteOnce() throws Exception {
        // When
        MockHttpServletResponse first = bench.send(rating(4, "k"));
        MockHttpServletResponse again = bench.send(rating(4, "k"));
        // Then
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsByteArray()).isNotEmpty().isEqualTo(first.getContentAsByteArray());
        assertThat(again.getHeader(WriteToken.HEADER)).isNotNull().isEqualTo(first.getHeader(WriteToken.HEADER));
        assertThat(again.getContentType()).isEqualTo(first.getContentType());
        assertThat(bench.log.lines()).hasSize(1);
    }

    @Test
    void shouldRefuseAnotherRequestUnderAKeyThatWasUsed() throws Exception {
        // Given
        bench.send(rating(4, "k"));
        // When
        MockHttpServletResponse otherBody = bench.send(rating(5, "k"));
        MockHttpServletResponse otherPath = bench.send(
                post("/client/801/quality_rate").headers(headers("k")).content("{}"));
        MockHttpServletResponse otherMethod = bench.send(delete(ASSESSMENT).header(KEY, "k"));
        // Then
        assertThat(Stream.of(otherBody, otherPath, otherMethod))
                .allSatisfy(refused -> assertThat(refused.getStatus()).isEqualTo(422));
        assertThat(otherBody.getContentType()).isEqualTo("application/problem+json");
        assertThat(bench.log.lines()).hasSize(1);
    }

    @Test
    void shouldSayThatTheSameRequestIsStillBeingCarriedOut() throws Exception {
        // Given
        bench.log.thenScoring((line, token) -> {
            try {
                // It comes again while its first coming waits for the log.
                MockHttpServletResponse again = bench.send(rating(4, "k"));
                assertThat(again.getStatus()).isEqualTo(409);
                assertThat(again.getHeader("Retry-After")).isEqualTo("1");
            } catch (Exception unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });
        // When
        MockHttpServletResponse first = bench.send(rating(4, "k"));
        // Then
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(bench.log.lines()).hasSize(1);
    }

    @Test
    void shouldTryAgainUnderTheSameIdsWhatWasNotTakenForReasonsOfOurs() throws Exception {
        // Given
        bench.log.thenFailing(Problem.unavailable("Not now", Duration.ofSeconds(1)));
        MockHttpServletResponse failed = bench.send(rating(4, "k"));
        bench.log.thenRecovering();
        // When
        MockHttpServletResponse other = bench.send(rating(3, "k"));
        MockHttpServletResponse again = bench.send(rating(4, "k"));
        // Then
        assertThat(failed.getStatus()).isEqualTo(503);
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(bench.log.lines()).hasSize(1);
    }

    @Test
    void shouldTryAgainUnderTheSameIdsWhenAnOutcomeWasNotKnownInTime() throws Exception {
        // Given
        MockHttpServletRequestBuilder category = post("/v1/Insights/QualityManagement/Categories")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("Name", "Opening")
                .header(KEY, "k");
        bench.as("linda", Permission.MANAGE_SCORECARDS);
        // When
        MockHttpServletResponse late = bench.send(category);
        bench.send(category);
        // Then
        assertThat(late.getStatus()).isEqualTo(503);
        assertThat(late.getHeader(WriteToken.HEADER)).isNotNull();
        assertThat(bench.log.lines()).hasSize(2);
        assertThat(bench.log.lines().get(1).label().eventId())
                .isEqualTo(bench.log.lines().getFirst().label().eventId());
    }

    @Test
    void shouldForgetTheKeyOfAFaultyRequestSoThatItCanBeCorrected() throws Exception {
        // When
        MockHttpServletResponse faulty = bench.send(rating(9, "k"));
        MockHttpServletResponse corrected = bench.send(rating(5, "k"));
        // Then
        assertThat(faulty.getStatus()).isEqualTo(400);
        assertThat(corrected.getStatus()).isEqualTo(201);
    }

    @Test
    void shouldKeepARefusalThatWasRecorded() throws Exception {
        // Given
        bench.log.thenScoring(
                (line, token) -> bench.views.write(Decisions.refused(line, token, RefusalCode.ILLEGAL_TRANSITION)));
        // When
        MockHttpServletResponse refused = bench.send(delete(ASSESSMENT).header(KEY, "k"));
        MockHttpServletResponse again = bench.send(delete(ASSESSMENT).header(KEY, "k"));
        // Then
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getHeader(WriteToken.HEADER)).isNotNull();
        assertThat(again.getContentAsByteArray()).isEqualTo(refused.getContentAsByteArray());
        assertThat(again.getContentType()).isEqualTo("application/problem+json");
        assertThat(bench.log.lines()).hasSize(1);
    }

    @Test
    void shouldKnowAKeyForADayOnly() throws Exception {
        // Given
        RequestKey key = new RequestKey(OneAccount.ID.value(), "USER/linda", "k");
        Claim left = bench.views.claim(key, "x", IngestBench.NOW.minus(RequestKeys.KEPT));
        // When
        MockHttpServletResponse response = bench.send(rating(4, "k"));
        // Then
        assertThat(left).isInstanceOf(Claim.Granted.class);
        assertThat(response.getStatus()).isEqualTo(201);
    }

    @Test
    void shouldKeepCallersApart() throws Exception {
        // Given
        bench.send(rating(4, "k"));
        // When
        MockHttpServletResponse response = bench.as("tom").send(rating(5, "k"));
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
    }

    @Test
    void shouldDoNothingWhileItCannotKnowWhetherAKeyWasUsed() throws Exception {
        // When
        boolean[] served = new boolean[1];
        MockHttpServletResponse response = sendWhileAway(true, served);
        // Then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(served[0]).isFalse();
    }

    @Test
    void shouldAnswerEvenIfItCannotKeepTheAnswer() throws Exception {
        // When
        boolean[] served = new boolean[1];
        MockHttpServletResponse response = sendWhileAway(false, served);
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getContentAsString()).isEqualTo("{}");
        assertThat(served[0]).isTrue();
    }

    @Test
    void shouldKeepNoAnswerThatMustNotBeStored() throws Exception {
        // Given
        RepeatFilter filter = new RepeatFilter(
                bench.views, new ProblemWriter("/problems/", (path, request) -> path), Clock.systemUTC());
        int[] served = new int[1];
        FilterChain secretive = (asked, answered) -> {
            served[0]++;
            ((HttpServletResponse) answered).setHeader("Cache-Control", "no-store");
            answered.getWriter().write("the secret");
        };
        // When
        filter.doFilter(keyed(), new MockHttpServletResponse(), secretive);
        filter.doFilter(keyed(), new MockHttpServletResponse(), secretive);
        // Then
        assertThat(served[0]).isEqualTo(2);
    }

    private MockHttpServletRequest keyed() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", RATINGS);
        Actor actor = new Actor("linda", Actor.Kind.USER, Set.of(), Set.of());
        request.setAttribute(Caller.class.getName(), new Caller(bench.account, actor, "Linda", null));
        request.addHeader(KEY, "k");
        return request;
    }

    private MockHttpServletResponse sendWhileAway(boolean whenClaiming, boolean[] served) throws Exception {
        RequestKeys away = (RequestKeys) Proxy.newProxyInstance(
                RequestKeys.class.getClassLoader(), new Class<?>[] {RequestKeys.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("claim") && !whenClaiming) {
                        return new Claim.Granted("me");
                    }
                    throw new ViewsOutageException("away", new IllegalStateException());
                });
        RepeatFilter filter =
                new RepeatFilter(away, new ProblemWriter("/problems/", (path, request) -> path), Clock.systemUTC());
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(keyed(), response, (asked, answered) -> {
            served[0] = true;
            ((HttpServletResponse) answered).setStatus(201);
            answered.getWriter().write("{}");
        });
        return response;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb", "a\u0000b", "schlüssel"})
    void shouldRefuseAKeyThatIsNone(String key) throws Exception {
        assertRefused(bench.send(rating(4, key)));
    }

    static Stream<MockHttpServletRequestBuilder> keyless() {
        return Stream.of(rating(4, "k".repeat(256)), rating(4, "one").header(KEY, "two"));
    }

    @ParameterizedTest
    @MethodSource("keyless")
    void shouldRefuseKeysThatAreTooLongOrTooMany(MockHttpServletRequestBuilder request) throws Exception {
        assertRefused(bench.send(request));
    }

    private void assertRefused(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly(KEY);
        assertThat(bench.log.lines()).isEmpty();
    }

    private static HttpHeaders headers(String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(KEY, key);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return headers;
    }
}
