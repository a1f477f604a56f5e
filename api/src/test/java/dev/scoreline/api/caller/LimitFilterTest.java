package dev.scoreline.api.caller;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.limit.LimitSettings;
import dev.scoreline.api.problem.ProblemWriter;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.permission.Actor;
import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class LimitFilterTest {

    private static final FilterChain SERVED = (request, response) -> {};

    private final AtomicLong nanos = new AtomicLong();
    private final Account first = account(TwoAccounts.OURS);
    private final Account second = account(TwoAccounts.FOREIGN);
    private final LimitFilter filter = new LimitFilter(
            new LimitSettings(
                    new LimitSettings.Each(1, 3), new LimitSettings.Caller(0.4, 2), new LimitSettings.Refused(0, 1), 1),
            nanos::get,
            new ProblemWriter("/problems/", (path, request) -> path));

    private static Account account(AccountId id) {
        return Objects.requireNonNull(new TwoAccounts().find(id), "it is there");
    }

    private static MockHttpServletRequest request(Account account, String subject, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        Actor actor = new Actor(subject, Actor.Kind.USER, Set.of(), Set.of());
        request.setAttribute(Caller.class.getName(), new Caller(account, actor, subject, null));
        return request;
    }

    private MockHttpServletResponse send(Account account, String subject) throws Exception {
        return send(request(account, subject, "/v1/Insights/UserRoles"), SERVED);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    @Test
    void shouldSlowDownACallerWhoHurriesAndNobodyElse() throws Exception {
        // Given
        send(first, "linda");
        send(first, "linda");

        // When
        MockHttpServletResponse refused = send(first, "linda");

        // Then
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("3");
        assertThat(refused.getContentAsString()).contains("\"code\":20429", "\"status\":429");
        assertThat(send(first, "tom").getStatus()).isEqualTo(200);
        assertThat(send(second, "linda").getStatus()).isEqualTo(200);
    }

    @Test
    void shouldLetACallerInAgainAfterTheTimeItNamed() throws Exception {
        // Given
        send(first, "linda");
        send(first, "linda");
        send(first, "linda");

        // When
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        // Then
        assertThat(send(first, "linda").getStatus()).isEqualTo(200);
    }

    @Test
    void shouldBoundAnAccountAsAWhole() throws Exception {
        // Given
        send(first, "one");
        send(first, "two");
        send(first, "three");

        // When
        MockHttpServletResponse refused = send(request(first, "four", "/v1/profiles"), SERVED);

        // Then
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(send(second, "four").getStatus()).isEqualTo(200);
    }

    @Test
    void shouldTurnAwayWhatIsTooMuchAtOnceAndGiveEveryPlaceBack() throws Exception {
        // Given
        int[] within = new int[1];
        FilterChain busy = (request, response) -> {
            try {
                within[0] = send(first, "tom").getStatus();
            } catch (Exception unexpected) {
                throw new IllegalStateException(unexpected);
            }
            throw new IllegalArgumentException("a bug of a controller");
        };

        // When
        Throwable thrown = catchThrowable(() -> send(request(first, "linda", "/v1/profiles"), busy));

        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        assertThat(within[0]).isEqualTo(429);
        assertThat(send(first, "tom").getStatus()).isEqualTo(200);
    }

    @Test
    void shouldCountNobodyWhoNeedsNoCredentials() throws Exception {
        for (int probe = 0; probe < 10; probe++) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/health");
            assertThat(send(request, SERVED).getStatus()).isEqualTo(200);
        }
    }
}
