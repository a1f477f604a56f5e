package dev.scoreline.api.caller;

import dev.scoreline.api.limit.LimitSettings;
import dev.scoreline.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every attack is turned away before anything is done for it, and all hear the same, which tells them nothing. */
class CredentialAttacksTest {

    private static final TwoAccounts ACCOUNTS = new TwoAccounts();
    private static final LimitSettings UNLIMITED = new LimitSettings(
            new LimitSettings.Each(0, 1), new LimitSettings.Caller(0, 1), new LimitSettings.Refused(0, 1), 1);
    private static final CallerFilter FILTER = new CallerFilter(
            ACCOUNTS,
            new Callers(ACCOUNTS, Issuer.believed()),
            new RefusedAttempts(UNLIMITED, System::nanoTime),
            new ProblemWriter("/problems/", (path, request) -> path));

    /** What a caller hears, down to the last header. */
    record Heard(int status, String body, Map<String, List<Object>> headers) {

        static Heard of(MockHttpServletResponse response) throws Exception {
            Map<String, List<Object>> headers = new TreeMap<>();
            response.getHeaderNames().forEach(name -> headers.put(name, response.getHeaderValues(name)));
            return new Heard(response.getStatus(), response.getContentAsString(), headers);
        }
    }

    private final AtomicInteger letIn = new AtomicInteger();

    static Stream<Attack> attacks() {
        return Stream.concat(JwtAttacks.all().stream(), BasicAttacks.all().stream());
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("attacks")
    void shouldTurnAwayWithTheOneAnswer(Attack attack) throws Exception {
        // Given
        Heard stranger = send(List.of());

        // When
        Heard attacker = send(attack.headers());

        // Then
        assertThat(attacker.status()).as(attack.name()).isEqualTo(401);
        assertThat(attacker).as(attack.name()).isEqualTo(stranger);
        assertThat(letIn).as(attack.name()).hasValue(0);
    }

    @Test
    void shouldNameEachAttackOnce() {
        assertThat(JwtAttacks.all()).extracting(Attack::name).doesNotHaveDuplicates();
        assertThat(BasicAttacks.all()).extracting(Attack::name).doesNotHaveDuplicates();
    }

    @Test
    void shouldLetInWhoIsHonest() throws Exception {
        // When
        send(List.of(BasicAttacks.basic(TwoAccounts.OURS.value(), "our token")));
        send(List.of(BasicAttacks.basic(TwoAccounts.KEY, "our key")));
        send(List.of(Forged.bearer(Issuer.claims())));
        send(List.of(Forged.bearer(Forged.RS256, Forged.claims())));
        send(List.of(Forged.bearer(Forged.es256(), Issuer.claims(), Forged.signer(Issuer.EC_KEY))));

        // Then
        assertThat(letIn).hasValue(5);
    }

    /** A token in an address stands in logs and histories of browsers. */
    @Test
    void shouldNotTakeCredentialsFromAnywhereElse() throws Exception {
        // Given
        String token = Issuer.sign(Issuer.claims());
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/things");
        request.addParameter("access_token", token);
        request.addHeader("Cookie", "Authorization=Bearer " + token);
        request.addHeader("X-Authorization", "Bearer " + token);
        request.addHeader("Proxy-Authorization", "Bearer " + token);
        request.setRemoteUser("12");

        // Then
        assertThat(send(request).status()).isEqualTo(401);
        assertThat(letIn).hasValue(0);
    }

    /**
     * Whoever measures how long a refusal takes must not learn who exists. The least of several is compared, which a
     * busy machine does not disturb; without equal work they would differ a thousandfold.
     */
    @Test
    void shouldWorkAsMuchForWhoDoesNotExist() throws Exception {
        // Given
        send(List.of(BasicAttacks.basic(TwoAccounts.OURS.value(), "warm up")));

        // When
        long known = quickest(TwoAccounts.OURS.value());
        long knownKey = quickest(TwoAccounts.KEY);
        long unknown = quickest("AC" + "8".repeat(32));
        long unknownKey = quickest("SK" + "8".repeat(32));
        long malformed = quickest("nobody");

        // Then
        assertThat(List.of(knownKey, unknown, unknownKey, malformed))
                .allSatisfy(nanos -> assertThat(nanos).isBetween(known / 4, known * 4));
    }

    /** The same guess for one name after the other: what was remembered of one must not speed up the next. */
    @Test
    void shouldWorkAsMuchForTheSameSecretOfTheNextUser() throws Exception {
        // Given
        String guess = "one guess for all";
        long known = timed(TwoAccounts.OURS.value(), guess);
        timed("AC" + "7".repeat(32), guess);

        // When
        long next = IntStream.range(0, 3)
                .mapToLong(number -> timed("AC" + Integer.toString(3 + number).repeat(32), guess))
                .min()
                .orElseThrow();

        // Then
        assertThat(next).isGreaterThan(known / 20);
    }

    private long quickest(String user) {
        return IntStream.range(0, 5)
                .mapToLong(attempt -> timed(user, "guess " + attempt))
                .min()
                .orElseThrow();
    }

    private long timed(String user, String secret) {
        long begun = System.nanoTime();
        try {
            assertThat(send(List.of(BasicAttacks.basic(user, secret))).status()).isEqualTo(401);
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
        return System.nanoTime() - begun;
    }

    private Heard send(List<String> authorization) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/things");
        authorization.forEach(header -> request.addHeader("Authorization", header));
        return send(request);
    }

    private Heard send(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain chain = (asked, answered) -> letIn.incrementAndGet();
        FILTER.doFilter(request, response, chain);
        return Heard.of(response);
    }
}
