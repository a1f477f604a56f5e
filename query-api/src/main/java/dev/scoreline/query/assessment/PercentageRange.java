package dev.scoreline.query.assessment;

import dev.scoreline.schemas.assessment.Totals;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percentages from one to another, both included; an assessment without a percentage is in no range. */
record PercentageRange(BigDecimal low, BigDecimal high) {

    private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,2})?)";
    private static final Pattern FORM = Pattern.compile(NUMBER + "-" + NUMBER);

    /** Null when it is none. */
    static @Nullable PercentageRange parse(String text) {
        Matcher range = FORM.matcher(text);
        if (!range.matches()) {
            return null;
        }
        BigDecimal low = new BigDecimal(range.group(1));
        BigDecimal high = new BigDecimal(range.group(2));
        return low.compareTo(high) > 0 ? null : new PercentageRange(low, high);
    }

    boolean holds(@Nullable Totals totals) {
        BigDecimal percentage = totals == null ? null : totals.getPercentage();
        return percentage != null && percentage.compareTo(low) >= 0 && percentage.compareTo(high) <= 0;
    }
}
