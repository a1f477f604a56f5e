package dev.scoreline.scoring.rating;

import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.identity.RatingId;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.rating.CallFacts;
import dev.scoreline.scorecard.rating.CallId;
import dev.scoreline.scorecard.rating.Rated;
import dev.scoreline.scorecard.rating.RatingKey;
import dev.scoreline.translation.assessment.Acceptance;
import dev.scoreline.translation.rating.RatingFacts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** What a telephone system reports about one call, as ingest would write it. */
final class SomeCalls {

    static final EntityKey KEY =
            new EntityKey("AC5c0e11ae000000000000000000000001", "BF4643A0B90D11E98DA84B40F3DF0459");

    private static final CallId CALL = new CallId(KEY.id());
    private static final Instant NOON = Instant.parse("2019-08-07T12:00:00Z");

    private SomeCalls() {}

    /** A rating of 1 to 9, as the queue 27874 asks for it. */
    static RatingFact aRatingOf(long rate) {
        return aRatingOf(rate, Rated.UNSTATED);
    }

    static RatingFact aRatingOf(long rate, Rated rated) {
        return fact(new dev.scoreline.scorecard.rating.RatingFact.RatingReported(
                CALL,
                new RatingKey("27874", rated, null),
                new RatingId(42),
                Fraction.of(rate),
                Fraction.of(1),
                Fraction.of(9),
                Instant.parse("2019-08-07T12:21:10Z"),
                NOON));
    }

    static RatingFact aCallTakenBy(String agent) {
        return fact(new dev.scoreline.scorecard.rating.RatingFact.CallReported(
                CALL, new CallFacts(agent, "27874", "queue", NOON, 95L, Map.of("caller_id", "\"+44 20 7946 0000\""))));
    }

    private static RatingFact fact(dev.scoreline.scorecard.rating.RatingFact said) {
        Acceptance acceptance = new Acceptance(
                new EventId("EV1"),
                new AccountId(KEY.account()),
                ZoneId.of("UTC"),
                new Actor("801", Actor.Kind.API_KEY, Set.of(), Set.of()),
                null,
                null,
                NOON,
                null,
                null,
                null,
                "");
        return RatingFacts.of(acceptance, said);
    }
}
