package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Reading;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

/** What the answer to one criterion came to once scale, {@code allowNa} and policy have been heard. */
public sealed interface Mark {

    /**
     * Decided, with points.
     *
     * @param lowest whether this is the lowest value of the scale, the one that fires a knock-out
     */
    record Scored(Fraction points, boolean lowest) implements Mark {}

    /** Decided: it does not count; what that means for the sums is the policy's business. */
    record NotApplicable() implements Mark {}

    /** Not decided yet. */
    record Unscored() implements Mark {}

    /** Answered in a way that the scorecard does not admit: the answer is kept and counts as unscored. */
    record Unreadable(String why) implements Mark {}

    Mark NOT_APPLICABLE = new NotApplicable();

    Mark UNSCORED = new Unscored();

    /** Judges one answer by itself, which is also how a caller finds out whether it may be given at all. */
    static Mark of(Criterion criterion, @Nullable Answer answer, Policy policy) {
        if (answer == null) {
            return UNSCORED;
        }
        return switch (criterion.read(answer)) {
            case Reading.Earned(Fraction points, boolean lowest) -> new Scored(points, lowest);
            case Reading.Unreadable(String why) -> new Unreadable(why);
            case Reading.NotApplicable ignored -> notApplicable(criterion, policy);
        };
    }

    private static Mark notApplicable(Criterion criterion, Policy policy) {
        if (policy.notApplicable() == Policy.NotApplicable.FORBIDDEN) {
            return new Unreadable("Expected a score, found not applicable, which this scorecard's policy forbids");
        }
        return criterion.allowNa()
                ? NOT_APPLICABLE
                : new Unreadable("Expected a score, found not applicable, which this criterion does not allow");
    }
}
