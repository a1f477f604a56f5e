package dev.scoreline.views;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static dev.scoreline.views.ViewFixture.ACCOUNT;
import static dev.scoreline.views.ViewFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What may be relied on of the memory for requests with a key, whatever it is kept in. Each test has an empty store. */
public interface RequestKeysContract {

    RequestKey KEY = new RequestKey(ACCOUNT, "USER/linda", "key-1");
    StoredResponse RESPONSE = new StoredResponse(
            201, Map.of("ETag", List.of("\"3\""), "Scoreline-Token", List.of("one", "two")), "{\"name\":\"Grüße 👏\"}");

    ViewStore store();

    private Claim.Granted granted(RequestKey key, String digest, Instant now) {
        return (Claim.Granted) store().claim(key, digest, now);
    }

    @Test
    default void shouldGiveTheStoredAnswerToTheSameRequest() {
        // Given
        Claim.Granted claim = granted(KEY, "d", NOON);
        store().keep(KEY, "d", claim, RESPONSE, NOON);

        // When
        Claim repeated = store().claim(KEY, "d", NOON.plus(Duration.ofHours(23)));

        // Then
        assertThat(repeated).isEqualTo(new Claim.Answered(RESPONSE));
    }

    @Test
    default void shouldKeepAnswersWithoutABody() {
        // Given
        StoredResponse empty = new StoredResponse(204, Map.of(), "");
        store().keep(KEY, "d", granted(KEY, "d", NOON), empty, NOON);

        // Then
        assertThat(store().claim(KEY, "d", NOON)).isEqualTo(new Claim.Answered(empty));
    }

    @Test
    default void shouldTellAnotherRequestFromTheFirst() {
        // Given
        Claim.Granted claim = granted(KEY, "d", NOON);

        // Then
        assertThat(store().claim(KEY, "other", NOON)).isInstanceOf(Claim.Taken.class);
        store().keep(KEY, "d", claim, RESPONSE, NOON);
        assertThat(store().claim(KEY, "other", NOON)).isInstanceOf(Claim.Taken.class);
        assertThat(store().claim(KEY, "other", NOON.plus(Duration.ofMinutes(1))))
                .isInstanceOf(Claim.Taken.class);
    }

    @Test
    default void shouldGrantARequestAgainOnceWhoeverCarriedItOutMustHaveDied() {
        // Given
        Claim.Granted first = granted(KEY, "d", NOON);
        Instant soon = NOON.plus(RequestKeys.PATIENCE).minusMillis(1);
        Instant late = NOON.plus(RequestKeys.PATIENCE);

        // When
        Claim tooEarly = store().claim(KEY, "d", soon);
        Claim second = store().claim(KEY, "d", late);
        store().keep(KEY, "d", first, new StoredResponse(200, Map.of(), "late"), late);

        // Then
        assertThat(tooEarly).isInstanceOf(Claim.Pending.class);
        assertThat(second).isInstanceOf(Claim.Granted.class).isNotEqualTo(first);
        assertThat(store().claim(KEY, "d", late))
                .as("an answer of whoever lost the key")
                .isInstanceOf(Claim.Pending.class);
    }

    @Test
    default void shouldLetTheSameRequestInAgainAfterARelease() {
        // Given
        store().release(KEY, "d", granted(KEY, "d", NOON), NOON);

        // Then
        assertThat(store().claim(KEY, "other", NOON)).isInstanceOf(Claim.Taken.class);
        assertThat(store().claim(KEY, "d", NOON)).isInstanceOf(Claim.Granted.class);
        assertThat(store().claim(KEY, "d", NOON)).isInstanceOf(Claim.Pending.class);
    }

    @Test
    default void shouldForgetOnlyItsOwnClaim() {
        // Given
        Claim.Granted first = granted(KEY, "d", NOON);
        Claim.Granted second = granted(KEY, "d", NOON.plus(RequestKeys.PATIENCE));

        // Then
        store().forget(KEY, first);
        assertThat(store().claim(KEY, "other", NOON)).isInstanceOf(Claim.Taken.class);
        store().forget(KEY, second);
        assertThat(store().claim(KEY, "other", NOON)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    default void shouldKnowAKeyForADay() {
        // Given
        store().keep(KEY, "d", granted(KEY, "d", NOON), RESPONSE, NOON);

        // Then
        assertThat(store().claim(KEY, "other", NOON.plus(RequestKeys.KEPT)))
                .as("even while the store has not yet removed it")
                .isInstanceOf(Claim.Granted.class);
    }

    @Test
    default void shouldKeepAccountsAndCallersApart() {
        // Given
        store().keep(KEY, "d", granted(KEY, "d", NOON), RESPONSE, NOON);

        // Then
        assertThat(List.of(
                        new RequestKey("ACother", KEY.caller(), KEY.text()),
                        new RequestKey(ACCOUNT, "USER/tom", KEY.text()),
                        new RequestKey(ACCOUNT, KEY.caller(), "key-2")))
                .allSatisfy(other -> assertThat(store().claim(other, "d", NOON)).isInstanceOf(Claim.Granted.class));
    }

    @Test
    default void shouldGrantAKeyToOneOfManyAtOnce() throws Exception {
        // When
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Claim>> claims = IntStream.range(0, 20)
                    .mapToObj(caller -> callers.submit(() -> store().claim(KEY, "d", NOON)))
                    .toList();

            // Then
            long granted = 0;
            for (Future<Claim> claim : claims) {
                granted += claim.get() instanceof Claim.Granted ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        }
    }
}
