package dev.scoreline.scorecard.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * One hour of an account's clock: the grain of all rollups.
 *
 * <p>It is the local hour <em>and</em> its offset from UTC. Where clocks go back, the hour that happens twice is two
 * buckets; where they go forward, the skipped one never appears; in half-hour zones a bucket starts where the local
 * hour does. Each instant falls into exactly one bucket, and a bucket into exactly one local day.
 */
public record HourBucket(OffsetDateTime start) implements Comparable<HourBucket> {

    public HourBucket {
        if (!start.equals(start.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("Expected a full hour such as 2026-10-25T02:00+01:00, found " + start);
        }
    }

    public static HourBucket of(Instant instant, ZoneId zone) {
        return new HourBucket(instant.atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.HOURS));
    }

    /** Reads what {@link #toString} writes. */
    public static HourBucket parse(String text) {
        return new HourBucket(OffsetDateTime.parse(text));
    }

    public LocalDate date() {
        return start.toLocalDate();
    }

    /** By time, as it passed. */
    @Override
    public int compareTo(HourBucket other) {
        return start.compareTo(other.start);
    }

    /** ISO 8601, such as {@code 2026-10-25T02:00+01:00}. */
    @Override
    public String toString() {
        return start.toString();
    }
}
