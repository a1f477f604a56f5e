package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import org.jspecify.annotations.Nullable;

/** What the latest completed AI run said about a criterion; stays beside what a person decides. */
public record AiValue(@Nullable Answer answer, @Nullable String reason) {

    /** Absent when the run named the criterion and then said nothing about it. */
    static @Nullable AiValue of(AiFinding finding) {
        return finding.answer() == null && finding.reason() == null
                ? null
                : new AiValue(finding.answer(), finding.reason());
    }
}
