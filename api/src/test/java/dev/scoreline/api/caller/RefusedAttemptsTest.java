package dev.scoreline.api.caller;

import dev.scoreline.api.limit.LimitSettings;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RefusedAttemptsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RefusedAttempts attempts = new RefusedAttempts(
            new LimitSettings(
                    new LimitSettings.Each(0, 1), new LimitSettings.Caller(0, 1), new LimitSettings.Refused(0.5, 2), 1),
            nanos::get);

    @Test
    void shouldListenToAnAddressUntilItHasGuessedTooMuch() {
        // Given
        attempts.count("192.0.2.1");
        attempts.admit("192.0.2.1");
        attempts.count("192.0.2.1");

        // When
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> attempts.admit("192.0.2.1"));

        // Then
        assertThat(refused.problem().kind()).isEqualTo(Kind.TOO_MANY_REQUESTS);
        assertThat(refused.problem().retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThatCode(() -> attempts.admit("192.0.2.2")).doesNotThrowAnyException();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThatCode(() -> attempts.admit("192.0.2.1")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:0:1::1, 2001:db8:0:1:ffff::9, false", "2001:db8:0:1::1, 2001:db8:0:2::1, true"})
    void shouldTakeANetworkOfIpv6ForOneSender(String guesser, String other, boolean isAdmitted) {
        // Given
        attempts.count(guesser);
        attempts.count(guesser);

        // When
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> attempts.admit(other));

        // Then
        assertThat(refused == null).isEqualTo(isAdmitted);
    }
}
