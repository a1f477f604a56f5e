package dev.scoreline.scorecard.rating;

import dev.scoreline.scorecard.identity.RatingId;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Something that was reported about a call. */
public sealed interface RatingFact {
    CallId call();

    /**
     * A caller rated the call or its agent.
     *
     * @param minRate of the account at acceptance, since the source only knows its maximum
     * @param datetime absent when the source did not say
     */
    record RatingReported(
            CallId call,
            RatingKey key,
            RatingId id,
            Fraction rate,
            Fraction minRate,
            Fraction maxRate,
            @Nullable Instant datetime,
            Instant acceptedAt)
            implements RatingFact {}

    /** The telephone system told what it knows; a later report replaces an earlier one. */
    record CallReported(CallId call, CallFacts facts) implements RatingFact {}
}
