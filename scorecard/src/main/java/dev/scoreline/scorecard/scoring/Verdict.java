package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Names for a number: the band it reached and the outcome. Both compare the rounded percentage people see. */
final class Verdict {

    private Verdict() {}

    static @Nullable String band(Policy policy, @Nullable BigDecimal percentage) {
        if (percentage == null) {
            return null;
        }
        String reached = null;
        for (Policy.Band band : policy.bands()) {
            if (!Fraction.of(percentage).isLessThan(band.from())) {
                reached = band.name();
            }
        }
        return reached;
    }

    static Result.Outcome outcome(Policy policy, @Nullable BigDecimal percentage, boolean complete, boolean failed) {
        if (failed) {
            return Result.Outcome.FAILED_BY_KNOCK_OUT;
        }
        if (!complete) {
            return Result.Outcome.INCOMPLETE;
        }
        Fraction passMark = policy.passMark();
        if (passMark == null || percentage == null) {
            return Result.Outcome.SCORED;
        }
        return Fraction.of(percentage).isLessThan(passMark) ? Result.Outcome.BELOW_PASS_MARK : Result.Outcome.PASSED;
    }
}
