package dev.scoreline.api.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.assessment.Totals;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.scoring.KnockOutFired;
import dev.scoreline.scorecard.scoring.Result;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a set of answers comes to, stored or computed just now.
 *
 * @param percentage null when nothing can be said, which is not 0
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record Numbers(
        BigDecimal scoredPoints,
        BigDecimal usedMaxPoints,
        BigDecimal totalMaxPoints,
        @Nullable BigDecimal percentage,
        BigDecimal completeness,
        String outcome,
        @Nullable String band,
        List<Long> knockOuts,
        List<Long> criticalSections) {

    private static final int DECIMALS = 2;

    public static @Nullable Numbers of(@Nullable Totals totals) {
        return totals == null
                ? null
                : new Numbers(
                        Plain.number(totals.getScoredPoints()),
                        Plain.number(totals.getUsedMaxPoints()),
                        Plain.number(totals.getTotalMaxPoints()),
                        Plain.numberOrNull(totals.getPercentage()),
                        Plain.number(totals.getCompleteness()),
                        totals.getOutcome().name(),
                        totals.getBand(),
                        totals.getKnockOuts(),
                        totals.getCriticalSections());
    }

    public static Numbers of(Result result) {
        List<Long> knockOuts = new ArrayList<>();
        List<Long> criticalSections = new ArrayList<>();
        for (KnockOutFired fired : result.knockOuts()) {
            switch (fired) {
                case KnockOutFired.AtLowest atLowest ->
                    knockOuts.add(atLowest.criterion().value());
                case KnockOutFired.CriticalSection critical ->
                    criticalSections.add(critical.section().value());
            }
        }
        return new Numbers(
                rounded(result.scoredPoints()),
                rounded(result.usedMaxPoints()),
                rounded(result.totalMaxPoints()),
                Plain.numberOrNull(result.percentage()),
                rounded(result.completeness()),
                result.outcome().name(),
                result.band(),
                knockOuts,
                criticalSections);
    }

    private static BigDecimal rounded(Fraction number) {
        return Plain.number(number.toDecimal(DECIMALS));
    }
}
