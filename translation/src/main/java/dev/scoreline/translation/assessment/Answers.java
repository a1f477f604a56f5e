package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.CriterionAnswer;
import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.number.Decimals;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** What somebody said about one criterion, exactly as they said it. */
final class Answers {

    private Answers() {}

    static @Nullable CriterionAnswer toAvro(@Nullable Answer answer) {
        return switch (answer) {
            case Answer.Points(Fraction points) -> new CriterionAnswer(Decimals.exact(points), null, null, false);
            case Answer.Choice(String answerId) -> new CriterionAnswer(null, answerId, null, false);
            case Answer.Rate(Fraction rate) -> new CriterionAnswer(null, null, Decimals.exact(rate), false);
            case Answer.NotApplicable ignored -> new CriterionAnswer(null, null, null, true);
            case null -> null;
        };
    }

    static @Nullable Answer toDomain(@Nullable CriterionAnswer answer) {
        if (answer == null) {
            return null;
        }
        if (answer.getNotApplicable()) {
            return Answer.NOT_APPLICABLE;
        }
        if (answer.getPoints() != null) {
            return new Answer.Points(Fraction.of(answer.getPoints()));
        }
        if (answer.getRate() != null) {
            return new Answer.Rate(Fraction.of(answer.getRate()));
        }
        if (answer.getChoiceId() != null) {
            return new Answer.Choice(answer.getChoiceId());
        }
        throw new UntranslatableException(
                "Expected points, a rate, a choice or not applicable as the answer to a criterion, found none of them.");
    }

    /** Facts of people and AI runs say points or not applicable; {@code null} where they say neither. */
    static @Nullable Answer said(@Nullable BigDecimal score, boolean notApplicable) {
        if (notApplicable) {
            return Answer.NOT_APPLICABLE;
        }
        return score == null ? null : new Answer.Points(Fraction.of(score));
    }

    static @Nullable BigDecimal score(@Nullable Answer answer) {
        return switch (answer) {
            case Answer.Points(Fraction points) -> Decimals.exact(points);
            case Answer.NotApplicable ignored -> null;
            case null -> null;
            case Answer.Choice ignored -> throw onlyPoints();
            case Answer.Rate ignored -> throw onlyPoints();
        };
    }

    private static IllegalArgumentException onlyPoints() {
        return new IllegalArgumentException(
                "Expected points or not applicable, the only answers that this fact can say, found another;"
                        + " read the request's score as points");
    }
}
