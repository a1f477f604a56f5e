package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.assessment.Totals;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The numbers of an assessment; all null while no scorecard counts for it.
 *
 * @param percentage null when nothing can be said, which is not 0
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record TotalsBody(
        @Nullable BigDecimal scoredPoints,
        @Nullable BigDecimal usedMaxPoints,
        @Nullable BigDecimal totalMaxPoints,
        @Nullable BigDecimal percentage) {

    public static TotalsBody of(@Nullable Totals totals) {
        return totals == null
                ? new TotalsBody(null, null, null, null)
                : new TotalsBody(
                        Plain.number(totals.getScoredPoints()),
                        Plain.number(totals.getUsedMaxPoints()),
                        Plain.number(totals.getTotalMaxPoints()),
                        Plain.numberOrNull(totals.getPercentage()));
    }
}
