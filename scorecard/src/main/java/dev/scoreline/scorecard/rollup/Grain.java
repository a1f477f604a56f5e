package dev.scoreline.scorecard.rollup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The spans longer than an hour over which figures are added up when somebody asks. */
public enum Grain {
    DAY {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date;
        }
    },
    /** From Monday to Sunday, as in ISO 8601. */
    WEEK {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    },
    MONTH {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date.withDayOfMonth(1);
        }
    };

    public abstract LocalDate startOf(LocalDate date);

    /** Adds hours up to days, weeks or months of the account's calendar. */
    public SortedMap<LocalDate, Figures> sum(Map<HourBucket, Figures> hours) {
        SortedMap<LocalDate, Figures> sums = new TreeMap<>();
        hours.forEach((hour, figures) -> sums.merge(startOf(hour.date()), figures, Figures::plus));
        return sums;
    }
}
