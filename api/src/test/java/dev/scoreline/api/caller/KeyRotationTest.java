package dev.scoreline.api.caller;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Keys come and go at the issuer, and nobody restarts anything. */
class KeyRotationTest {

    private static final RSAKey NEXT = Issuer.key("next");

    private final KeyServer issuer = new KeyServer().has(Issuer.KEY);
    private final Callers callers = new Callers(new TwoAccounts(), Issuer.settings(issuer.address()));

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void shouldAskForKeysOnceAndNotForEachToken() {
        // When
        IntStream.range(0, 50).forEach(each -> assertThat(isKnown(Issuer.KEY)).isTrue());

        // Then
        assertThat(issuer.questions()).isEqualTo(1);
    }

    @Test
    void shouldFindANewKeyWithoutARestart() {
        // Given
        isKnown(Issuer.KEY);

        // When
        issuer.has(Issuer.KEY, NEXT);

        // Then
        assertThat(isKnown(NEXT)).isTrue();
        assertThat(isKnown(Issuer.KEY)).isTrue();
    }

    @Test
    void shouldBelieveNoKeyAnyMoreThatTheIssuerHasWithdrawn() {
        // Given
        isKnown(Issuer.KEY);

        // When a token with the next key has it ask
        issuer.has(NEXT);
        assertThat(isKnown(NEXT)).isTrue();

        // Then
        assertThat(isKnown(Issuer.KEY)).isFalse();
    }

    @Test
    void shouldNotLetMadeUpKeysHammerTheIssuer() {
        // Given
        isKnown(Issuer.KEY);
        long begun = System.nanoTime();

        // When
        List<Integer> heard = IntStream.range(0, 200)
                .mapToObj(number -> refusal("Bearer "
                                + Issuer.sign(
                                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("made-up-" + number),
                                        Issuer.claims(),
                                        Forged.signer(Forged.ATTACKERS)))
                        .problem()
                        .kind()
                        .status())
                .toList();

        // Then two questions in each interval at most, however many ask
        long intervals = 1 + Duration.ofNanos(System.nanoTime() - begun).toMillis() / 300;
        assertThat(heard).containsOnly(401);
        assertThat((long) issuer.questions()).isLessThanOrEqualTo(1 + 2 * intervals);
        assertThat(issuer.questions()).isLessThan(100);
        assertThat(isKnown(Issuer.KEY)).isTrue();
    }

    @Test
    void shouldFindANewKeyAlthoughSomebodyMakesUpOthers() {
        // Given
        isKnown(Issuer.KEY);
        issuer.has(Issuer.KEY, NEXT);

        // Then
        await("until the next question is allowed")
                .atMost(Duration.ofSeconds(5))
                .until(() -> {
                    refusal(madeUp());
                    return isKnown(NEXT);
                });
    }

    @Test
    void shouldKeepBelievingKnownKeysWhileTheIssuerIsAway() {
        // Given
        isKnown(Issuer.KEY);

        // When
        issuer.close();
        refusal(madeUp());

        // Then
        assertThat(isKnown(Issuer.KEY)).isTrue();
    }

    @Test
    void shouldKeepBelievingKnownKeysWhileTheIssuerIsBroken() {
        // Given
        isKnown(Issuer.KEY);

        // When
        issuer.isBroken();
        refusal(madeUp());

        // Then
        assertThat(isKnown(Issuer.KEY)).isTrue();
    }

    @Test
    void shouldSayThatItCannotTellWhileItHasNeverSeenAKey() {
        // Given
        issuer.isBroken();

        // When
        ProblemException refused = refusal(bearer(Issuer.KEY));

        // Then
        assertThat(refused.problem().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refused.problem().retryAfter()).isNotNull();
    }

    private boolean isKnown(RSAKey key) {
        try {
            return callers.identify(List.of(bearer(key))).actor().subject().equals("12");
        } catch (ProblemException refused) {
            return false;
        }
    }

    private ProblemException refusal(String header) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> callers.identify(List.of(header)));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static String madeUp() {
        return bearer(Forged.ATTACKERS);
    }

    private static String bearer(RSAKey key) {
        return "Bearer "
                + Issuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()),
                        Issuer.claims(),
                        Forged.signer(key));
    }
}
