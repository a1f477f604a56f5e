package dev.scoreline.translation.rating;

import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.identity.RatingId;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.rating.CallFacts;
import dev.scoreline.scorecard.rating.CallId;
import dev.scoreline.scorecard.rating.CallRatings;
import dev.scoreline.scorecard.rating.Rated;
import dev.scoreline.scorecard.rating.RatingFact;
import dev.scoreline.scorecard.rating.RatingFold;
import dev.scoreline.scorecard.rating.RatingKey;
import dev.scoreline.scorecard.rating.RatingOutcome.Moved;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.assessment.Acceptance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RatingTranslationTest {

    private static final CallId CALL = new CallId("BF4643A0B90D11E98DA84B40F3DF0459");
    private static final Instant NOON = Instant.parse("2019-08-07T12:00:00Z");
    private static final Acceptance ACCEPTANCE = new Acceptance(
            new EventId("EV1"),
            new AccountId("AC5c0e11ae000000000000000000000001"),
            ZoneId.of("Europe/Moscow"),
            new Actor("801", Actor.Kind.API_KEY, Set.of(), Set.of()),
            null,
            null,
            NOON,
            null,
            null,
            null,
            "");

    private static final List<RatingFact> FACTS = List.of(
            rating(Rated.UNSTATED, null, "4.999999", null),
            rating(Rated.AGENT, "again", "9", NOON.plusSeconds(9)),
            rating(Rated.CALL, null, "1", NOON),
            call("alice", Map.of("vendor", "{\"x\":1.0}")),
            call(null, Map.of()));

    @BeforeAll
    static void trust() {
        TrustedRecords.trust();
    }

    @Test
    void shouldSayEveryFactSoThatItReadsAsItWasMeant() {
        assertThat(FACTS)
                .allSatisfy(fact -> assertThat(RatingFacts.toDomain(RatingFacts.of(ACCEPTANCE, fact)))
                        .isEqualTo(fact));
    }

    @Test
    void shouldFoldOntoAStoredStateAsOntoTheStateItself() {
        // Given
        CallRatings folded = null;
        RatingState stored = null;

        // When
        for (RatingFact fact : FACTS) {
            folded = ((Moved) RatingFold.apply(folded, fact)).after();
            CallRatings after = ((Moved) RatingFold.apply(RatingStates.toDomain(stored), fact)).after();
            stored = RatingStates.moved(
                    stored, RatingFacts.of(ACCEPTANCE, fact), new SourcePosition(0, after.version()), after);
        }

        // Then
        assertThat(stored).isNotNull();
        assertThat(RatingStates.toDomain(stored)).isEqualTo(folded);
        assertThat(stored).extracting(RatingState::getVersion).isEqualTo((long) FACTS.size());
    }

    @Test
    void shouldRefuseAPayloadAboutAnotherCall() {
        // Given
        var fact = dev.scoreline.schemas.rating.RatingFact.newBuilder(RatingFacts.of(ACCEPTANCE, FACTS.getFirst()))
                .setEntityId("another")
                .build();

        // When / Then
        assertThatThrownBy(() -> RatingFacts.toDomain(fact)).isInstanceOf(UntranslatableException.class);
    }

    private static RatingFact rating(Rated rated, @Nullable String key, String rate, @Nullable Instant at) {
        return new RatingFact.RatingReported(
                CALL,
                new RatingKey("27874", rated, key),
                new RatingId(42),
                Fraction.of(new BigDecimal(rate)),
                Fraction.of(1),
                Fraction.of(9),
                at,
                NOON);
    }

    private static RatingFact call(@Nullable String agent, Map<String, String> others) {
        return new RatingFact.CallReported(CALL, new CallFacts(agent, "27874", "queue", NOON, 95L, others));
    }
}
