package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentOutcome;
import dev.scoreline.schemas.assessment.Totals;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.scoring.KnockOutFired;
import dev.scoreline.scorecard.scoring.Result;
import dev.scoreline.translation.number.Decimals;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The numbers of an assessment for readers, rounded; nothing reads them back, a fold computes them anew. */
final class TotalsTranslation {

    private TotalsTranslation() {}

    static @Nullable Totals toAvro(@Nullable Result result) {
        if (result == null) {
            return null;
        }
        List<Long> knockOuts = new ArrayList<>();
        List<Long> criticalSections = new ArrayList<>();
        for (KnockOutFired fired : result.knockOuts()) {
            switch (fired) {
                case KnockOutFired.AtLowest(SectionId ignored, CriterionId criterion, KnockOut scope) ->
                    knockOuts.add(criterion.value());
                case KnockOutFired.CriticalSection(SectionId section, BigDecimal ignored) ->
                    criticalSections.add(section.value());
            }
        }
        return new Totals(
                Decimals.rounded(result.scoredPoints()),
                Decimals.rounded(result.usedMaxPoints()),
                Decimals.rounded(result.totalMaxPoints()),
                result.percentage() == null
                        ? null
                        : result.percentage().setScale(Decimals.COMPUTED, RoundingMode.HALF_UP),
                Decimals.rounded(result.completeness()),
                outcome(result.outcome()),
                result.band(),
                knockOuts,
                criticalSections);
    }

    private static AssessmentOutcome outcome(Result.Outcome outcome) {
        return switch (outcome) {
            case FAILED_BY_KNOCK_OUT -> AssessmentOutcome.FAILED_BY_KNOCK_OUT;
            case INCOMPLETE -> AssessmentOutcome.INCOMPLETE;
            case BELOW_PASS_MARK -> AssessmentOutcome.BELOW_PASS_MARK;
            case PASSED -> AssessmentOutcome.PASSED;
            case SCORED -> AssessmentOutcome.SCORED;
        };
    }
}
