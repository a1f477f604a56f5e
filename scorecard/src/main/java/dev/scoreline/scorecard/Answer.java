package dev.scoreline.scorecard;

import dev.scoreline.scorecard.number.Fraction;

/**
 * What somebody said about one criterion, as they said it. Which answers a criterion understands is its {@link Scale}'s
 * business.
 *
 * <p>No answer at all means <em>unscored</em> (not decided); {@link NotApplicable} means decided not to count. The two
 * stay different everywhere.
 */
public sealed interface Answer {

    /** Points out of the criterion's maximum. */
    record Points(Fraction points) implements Answer {}

    /** One of the named answers of an {@link Scale.AnswerSet}. */
    record Choice(String answerId) implements Answer {}

    /** A value on a {@link Scale.Rating}. */
    record Rate(Fraction rate) implements Answer {}

    /** Decided: the criterion does not count here. */
    record NotApplicable() implements Answer {}

    Answer NOT_APPLICABLE = new NotApplicable();

    static Answer points(long points) {
        return new Points(Fraction.of(points));
    }

    static Answer choice(String answerId) {
        return new Choice(answerId);
    }

    static Answer rate(long rate) {
        return new Rate(Fraction.of(rate));
    }
}
