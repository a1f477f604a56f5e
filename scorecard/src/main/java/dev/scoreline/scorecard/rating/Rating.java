package dev.scoreline.scorecard.rating;

import dev.scoreline.scorecard.identity.RatingId;
import dev.scoreline.scorecard.number.Fraction;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One rating as it stands.
 *
 * @param datetime when the caller rated; the first acceptance when the source never said
 */
public record Rating(RatingId id, Fraction rate, RatingScale scale, Instant datetime, Instant firstAcceptedAt) {

    public BigDecimal percentage() {
        return scale.percentage(rate);
    }
}
