package dev.scoreline.scorecard.rating;

import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.RatingId;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rating.RatingFact.CallReported;
import dev.scoreline.scorecard.rating.RatingFact.RatingReported;
import dev.scoreline.scorecard.rating.RatingOutcome.Change;
import dev.scoreline.scorecard.rating.RatingOutcome.Fault;
import dev.scoreline.scorecard.rating.RatingOutcome.Moved;
import dev.scoreline.scorecard.rating.RatingOutcome.Refused;
import dev.scoreline.scorecard.rollup.Contribution;
import dev.scoreline.scorecard.rollup.RollupDelta;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import static dev.scoreline.scorecard.rating.Rated.AGENT;
import static dev.scoreline.scorecard.rating.Rated.CALL;
import static dev.scoreline.scorecard.rating.Rated.UNSTATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RatingFoldTest {
    private static final AccountId ACCOUNT = new AccountId("AC5c0e11ae000000000000000000000001");
    private static final CallId CALL_ID = new CallId("call-1");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final CallFacts QUEUED = new CallFacts("alice", "500", "Queue", NOON, 61L, Map.of("pbx", "\"x\""));
    private static final CallFacts DIRECT = new CallFacts("alice", "12", "phone", NOON, 61L, Map.of());
    private static final CallFacts UNANSWERED = new CallFacts(" ", "500", "queue", NOON, 5L, Map.of());

    @ParameterizedTest
    @CsvSource({"5, 1, 9, 50.00", "5, 0, 9, 55.56", "1, 1, 9, 0.00", "9, 1, 9, 100.00", "2, 1, 3, 50.00"})
    void shouldNormaliseARateByItsScale(long rate, long min, long max, BigDecimal percentage) {
        RatingScale scale = new RatingScale(Fraction.of(min), Fraction.of(max));

        assertThat(scale.percentage(Fraction.of(rate))).isEqualTo(percentage);
    }

    @Test
    void shouldKeepTheNormalisedRateExact() {
        assertThat(new RatingScale(Fraction.ZERO, Fraction.of(9)).normalised(Fraction.of(5)))
                .isEqualTo(Fraction.of(5, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 9, rate, 'Expected a rate from 1 to 9, found 0'",
        "10, 1, 9, rate, 'Expected a rate from 1 to 9, found 10'",
        "1, 1, 1, max_rate, 'Expected max_rate above the minimum 1, found 1'",
        "0, 1, 0, max_rate, 'Expected max_rate above the minimum 1, found 0'"
    })
    void shouldRefuseARateOutsideItsScaleAndAScaleOfNothing(long rate, long min, long max, String field, String why) {
        RatingOutcome outcome = RatingFold.apply(
                null,
                new RatingReported(
                        CALL_ID,
                        key(AGENT),
                        new RatingId(1),
                        Fraction.of(rate),
                        Fraction.of(min),
                        Fraction.of(max),
                        null,
                        NOON));

        assertThat(outcome).isEqualTo(new Refused(List.of(new Fault(field, why))));
    }

    @Test
    void shouldRefuseAScaleOfNothingWhereverItIsMade() {
        assertThatThrownBy(() -> new RatingScale(Fraction.ONE, Fraction.ONE))
                .hasMessage("Expected max_rate above the minimum 1, found 1");
    }

    @Test
    void shouldKeepTheFirstAcceptanceAsTheTimeOfARatingWithoutOne() {
        CallRatings first = folded(null, rating(UNSTATED, 5, null, NOON));

        assertThat(RatingFold.apply(first, rating(UNSTATED, 5, null, NOON.plusSeconds(30))))
                .isEqualTo(RatingOutcome.DUPLICATE);
        assertThat(theRating(folded(first, rating(UNSTATED, 6, null, NOON.plusSeconds(60))))
                        .datetime())
                .isEqualTo(NOON);
    }

    @Test
    void shouldTakeTheTimeThatALaterReportStates() {
        Instant stated = NOON.minusSeconds(3_600);
        CallRatings first = folded(null, rating(UNSTATED, 5, null, NOON));

        CallRatings second = folded(first, rating(UNSTATED, 5, stated, NOON.plusSeconds(60)));
        CallRatings third = folded(second, rating(UNSTATED, 4, null, NOON.plusSeconds(90)));

        assertThat(theRating(second).datetime()).isEqualTo(stated);
        assertThat(theRating(third).datetime()).isEqualTo(stated);
        assertThat(theRating(third).firstAcceptedAt()).isEqualTo(NOON);
    }

    @Test
    void shouldCountTheLastRateAndSayWhatItChanged() {
        CallRatings before = folded(null, rating(AGENT, 5, NOON, NOON));

        RatingOutcome outcome = RatingFold.apply(before, rating(AGENT, 7, NOON, NOON));

        assertThat(outcome).isInstanceOfSatisfying(Moved.class, moved -> {
            assertThat(theRating(moved.after()).rate()).isEqualTo(Fraction.of(7));
            assertThat(moved.after().version()).isEqualTo(2);
            assertThat(moved.changes()).containsExactly(new Change("ratings.500/AGENT.rate", "5", "7"));
        });
    }

    @Test
    void shouldKeepRatingsApartThatAnIdempotencyKeyMeansToBeTwo() {
        CallRatings one = folded(null, rating(new RatingKey("500", CALL, null), 5));

        CallRatings two = folded(one, rating(new RatingKey("500", CALL, "second"), 5));

        assertThat(two.ratings()).hasSize(2);
    }

    @Test
    void shouldRefuseARatingTooManyAndStillCorrectTheOthers() {
        CallRatings full = foldedAll(IntStream.range(0, RatingFold.MOST_RATINGS)
                .<RatingFact>mapToObj(n -> rating(new RatingKey("500", CALL, "key " + n), 5))
                .toList());

        RatingOutcome oneMore = RatingFold.apply(full, rating(new RatingKey("500", CALL, "one more"), 5));
        CallRatings corrected = folded(full, rating(new RatingKey("500", CALL, "key 0"), 7));

        assertThat(oneMore)
                .isEqualTo(new Refused(List.of(new Fault(
                        "call_uuid",
                        "Expected at most 500 ratings of one call, found one more;"
                                + " give each call a uuid of its own"))));
        assertThat(corrected.ratings()).hasSize(500);
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, queued, alice",
        "UNSTATED, queued, alice",
        "CALL, queued, ",
        "AGENT, direct, alice",
        "UNSTATED, direct, ",
        "CALL, direct, ",
        "AGENT, unanswered, ",
        "UNSTATED, unanswered, ",
        "AGENT, , ",
        "UNSTATED, , "
    })
    void shouldAttributeARatingByWhatWasRatedAndWhatIsKnownOfTheCall(
            Rated rated, @Nullable String call, @Nullable String agent) {
        CallRatings rating = folded(null, rating(new RatingKey("500", rated, null), 5));

        CallRatings known = call == null ? rating : folded(rating, new CallReported(CALL_ID, facts(call)));

        assertThat(known.attribution(new RatingKey("500", rated, null)))
                .isEqualTo(agent == null ? new Attribution.ToCall("500") : new Attribution.ToAgent(agent, "500"));
    }

    @Test
    void shouldCountARatingForAgentQueueAndAccountOnceTheCallIsKnown() {
        CallRatings before = folded(null, rating(UNSTATED, 5, NOON, NOON));
        CallRatings after = folded(before, new CallReported(CALL_ID, QUEUED));

        List<RollupDelta> deltas = Contribution.net(
                before.contributions(ACCOUNT, ZoneOffset.UTC), after.contributions(ACCOUNT, ZoneOffset.UTC));

        assertThat(before.contributions(ACCOUNT, ZoneOffset.UTC)
                        .getFirst()
                        .figures()
                        .keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("account", "queue=pbx:500");
        assertThat(deltas).singleElement().satisfies(delta -> {
            assertThat(delta.key().dimension()).hasToString("agent=pbx:alice");
            assertThat(delta.change().ratings().mean()).isEqualTo(new BigDecimal("50.00"));
        });
    }

    @Test
    void shouldSayWhichFieldsOfACallChanged() {
        CallRatings before = folded(null, new CallReported(CALL_ID, UNANSWERED));

        RatingOutcome outcome = RatingFold.apply(before, new CallReported(CALL_ID, QUEUED));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Moved.class,
                        moved -> assertThat(moved.changes())
                                .containsExactly(
                                        new Change("call.bridged_username", " ", "alice"),
                                        new Change("call.duration", "5", "61"),
                                        new Change("call.extension_type", "queue", "Queue"),
                                        new Change("call.pbx", null, "\"x\"")));
        assertThat(RatingFold.apply(before, new CallReported(CALL_ID, UNANSWERED)))
                .isEqualTo(RatingOutcome.DUPLICATE);
    }

    @Test
    void shouldReachTheSameStateInAnyOrderWithAnyRepeats() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<RatingFact> facts = someFacts(random);

            CallRatings straight = foldedAll(facts);
            CallRatings shuffled = foldedAll(repeatedAndShuffled(facts, random));

            assertThat(shuffled).as("seed %s, facts %s", seed, facts).isEqualTo(straight);
        }
    }

    @Test
    void shouldLetTheLastOfEachRatingCountHoweverOthersComeBetween() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<RatingFact> facts = someFacts(random);
            List<RatingFact> corrections = facts.stream()
                    .filter(RatingReported.class::isInstance)
                    .map(fact -> corrected((RatingReported) fact, random))
                    .toList();

            List<RatingFact> all = repeatedAndShuffled(facts, random);
            all.addAll(corrections);
            CallRatings state = foldedAll(all);

            assertThat(corrections).as("seed %s", seed).allSatisfy(fact -> {
                RatingReported last = (RatingReported) fact;
                assertThat(Objects.requireNonNull(state.ratings().get(last.key()))
                                .rate())
                        .isEqualTo(last.rate());
            });
        }
    }

    private static List<RatingFact> someFacts(SplittableRandom random) {
        List<RatingFact> facts = new ArrayList<>();
        facts.add(new CallReported(CALL_ID, random.nextBoolean() ? QUEUED : DIRECT));
        for (Rated rated : Rated.values()) {
            for (String extension : List.of("500", "501")) {
                if (random.nextBoolean()) {
                    Instant time = NOON.plusSeconds(random.nextInt(10_000));
                    facts.add(new RatingReported(
                            CALL_ID,
                            new RatingKey(extension, rated, null),
                            new RatingId(facts.size()),
                            Fraction.of(random.nextInt(1, 10)),
                            Fraction.ONE,
                            Fraction.of(9),
                            random.nextBoolean() ? time : null,
                            time));
                }
            }
        }
        return facts;
    }

    private static List<RatingFact> repeatedAndShuffled(List<RatingFact> facts, SplittableRandom random) {
        List<RatingFact> shuffled = new ArrayList<>();
        for (RatingFact fact : facts) {
            for (int copy = 0; copy <= random.nextInt(3); copy++) {
                shuffled.add(random.nextInt(shuffled.size() + 1), fact);
            }
        }
        return shuffled;
    }

    private static RatingFact corrected(RatingReported rating, SplittableRandom random) {
        return new RatingReported(
                rating.call(),
                rating.key(),
                rating.id(),
                Fraction.of(random.nextInt(1, 10)),
                rating.minRate(),
                rating.maxRate(),
                rating.datetime(),
                rating.acceptedAt().plusSeconds(1));
    }

    private static CallRatings foldedAll(List<RatingFact> facts) {
        CallRatings state = CallRatings.unknown(CALL_ID);
        for (RatingFact fact : facts) {
            state = RatingFold.apply(state, fact) instanceof Moved moved ? moved.after() : state;
        }
        return state;
    }

    private static CallRatings folded(@Nullable CallRatings before, RatingFact fact) {
        return ((Moved) RatingFold.apply(before, fact)).after();
    }

    private static Rating theRating(CallRatings call) {
        return call.ratings().firstEntry().getValue();
    }

    private static RatingKey key(Rated rated) {
        return new RatingKey("500", rated, null);
    }

    private static RatingReported rating(RatingKey key, long rate) {
        return new RatingReported(
                CALL_ID, key, new RatingId(1), Fraction.of(rate), Fraction.ONE, Fraction.of(9), NOON, NOON);
    }

    private static RatingReported rating(Rated rated, long rate, @Nullable Instant datetime, Instant acceptedAt) {
        return new RatingReported(
                CALL_ID,
                key(rated),
                new RatingId(1),
                Fraction.of(rate),
                Fraction.ONE,
                Fraction.of(9),
                datetime,
                acceptedAt);
    }

    private static CallFacts facts(String name) {
        return switch (name) {
            case "queued" -> QUEUED;
            case "direct" -> DIRECT;
            case "unanswered" -> UNANSWERED;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
