package dev.scoreline.scorecard;

import dev.scoreline.scorecard.number.Fraction;

/** What an {@link Answer} amounts to on a particular {@link Scale}. */
public sealed interface Reading {

    /**
     * The points earned.
     *
     * @param lowest whether this is the lowest value of the scale, the one that fires a knock-out
     */
    record Earned(Fraction points, boolean lowest) implements Reading {}

    record NotApplicable() implements Reading {}

    /** The scale does not know this answer; {@code why} says what was expected and what was found. */
    record Unreadable(String why) implements Reading {}

    Reading NOT_APPLICABLE = new NotApplicable();
}
