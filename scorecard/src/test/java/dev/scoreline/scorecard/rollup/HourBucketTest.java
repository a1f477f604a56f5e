package dev.scoreline.scorecard.rollup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class HourBucketTest {

    @ParameterizedTest
    @CsvSource({
        // The hour that happens twice, and the ones around it.
        "Europe/Berlin, 2026-10-24T23:59:59.999Z, 2026-10-25T01:00+02:00",
        "Europe/Berlin, 2026-10-25T00:00:00Z, 2026-10-25T02:00+02:00",
        "Europe/Berlin, 2026-10-25T01:00:00Z, 2026-10-25T02:00+01:00",
        "Europe/Berlin, 2026-10-25T02:30:00Z, 2026-10-25T03:00+01:00",
        // The hour that never happens.
        "Europe/Berlin, 2026-03-29T00:59:59Z, 2026-03-29T01:00+01:00",
        "Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T03:00+02:00",
        // Half and quarter hours off UTC; clocks that move by half an hour.
        "Asia/Kolkata, 2026-06-01T18:30:00Z, 2026-06-02T00:00+05:30",
        "Asia/Kolkata, 2026-06-01T18:29:59Z, 2026-06-01T23:00+05:30",
        "Asia/Kathmandu, 2026-06-01T18:15:00Z, 2026-06-02T00:00+05:45",
        "Australia/Lord_Howe, 2026-04-04T14:45:00Z, 2026-04-05T01:00+11:00",
        "Australia/Lord_Howe, 2026-04-04T15:15:00Z, 2026-04-05T01:30+10:30",
        "Australia/Lord_Howe, 2026-04-04T15:30:00Z, 2026-04-05T02:00+10:30",
        "Australia/Lord_Howe, 2026-10-03T15:29:59Z, 2026-10-04T01:00+10:30",
        "Australia/Lord_Howe, 2026-10-03T15:45:00Z, 2026-10-04T02:30+11:00",
        "UTC, 2026-01-01T00:00:00Z, 2026-01-01T00:00Z"
    })
    void shouldFollowTheClockOnTheWall(ZoneId zone, Instant instant, String bucket) {
        assertThat(HourBucket.of(instant, zone)).hasToString(bucket).isEqualTo(HourBucket.parse(bucket));
    }

    @Test
    void shouldOrderTheRepeatedHourAsItPassed() {
        HourBucket summer = HourBucket.parse("2026-10-25T02:00+02:00");
        HourBucket winter = HourBucket.parse("2026-10-25T02:00+01:00");

        assertThat(Stream.of(winter, summer).sorted()).containsExactly(summer, winter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "UTC"})
    void shouldBeginInsideItself(ZoneId zone) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int quarter = 0; quarter < 4 * 24 * 366; quarter++) {
            HourBucket bucket = HourBucket.of(start.plus(Duration.ofMinutes(15L * quarter)), zone);

            assertThat(HourBucket.of(bucket.start().toInstant(), zone)).isEqualTo(bucket);
        }
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2026-03-29, 23", "Europe/Berlin, 2026-10-25, 25", "Asia/Kolkata, 2026-10-25, 24"})
    void shouldAddTheHoursOfALocalDayUpToThatDay(ZoneId zone, LocalDate day, int hours) {
        Map<HourBucket, Figures> everyHour = everyQuarterHourAround(day, zone);

        assertThat(everyHour.keySet().stream().filter(hour -> hour.date().equals(day)))
                .hasSize(hours);
        assertThat(Grain.DAY.sum(everyHour))
                .hasEntrySatisfying(
                        day, figures -> assertThat(figures.knockOuts()).isEqualTo(hours * 4L));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T23:00Z, 2026-11-01, 2026-10-26, 2026-11-01",
        "2026-11-02T00:00Z, 2026-11-02, 2026-11-02, 2026-11-01",
        "2027-01-01T12:00Z, 2027-01-01, 2026-12-28, 2027-01-01"
    })
    void shouldStartWeeksOnMondayAndMonthsOnTheFirst(String hour, LocalDate day, LocalDate week, LocalDate month) {
        LocalDate date = HourBucket.parse(hour).date();

        assertThat(Stream.of(Grain.values()).map(grain -> grain.startOf(date))).containsExactly(day, week, month);
    }

    @Test
    void shouldAddUpToTheSameWhetherByDayWeekOrMonth() {
        Map<HourBucket, Figures> hours =
                everyQuarterHourAround(LocalDate.parse("2026-10-25"), ZoneId.of("Europe/Berlin"));

        List<Figures> totals = Stream.of(Grain.values())
                .map(grain -> grain.sum(hours).values().stream().reduce(Figures.ZERO, Figures::plus))
                .toList();

        assertThat(totals).containsOnly(hours.values().stream().reduce(Figures.ZERO, Figures::plus));
    }

    private static Map<HourBucket, Figures> everyQuarterHourAround(LocalDate day, ZoneId zone) {
        Figures one = new Figures(Tally.ZERO, Sum.ZERO, Tally.ZERO, 1, 0, 0);
        Instant start = day.minusDays(1).atStartOfDay(zone).toInstant();
        Map<HourBucket, Figures> hours = new TreeMap<>();
        LongStream.range(0, 4 * 24 * 3)
                .mapToObj(quarter -> HourBucket.of(start.plus(Duration.ofMinutes(15 * quarter)), zone))
                .forEach(hour -> hours.merge(hour, one, Figures::plus));
        return hours;
    }
}
