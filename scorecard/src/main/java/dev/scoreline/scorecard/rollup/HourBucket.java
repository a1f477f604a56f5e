package dev.scoreline.scorecard.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/**
 * One hour of an account's clock: the grain of all rollups, named by the moment it begins.
 *
 * <p>It is the local hour <em>and</em> its offset from UTC. Where clocks go back, the hour that happens twice is two
 * buckets; where they go forward, the skipped one never appears; in half-hour zones a bucket begins where the local
 * hour does, and where clocks move by half an hour, when they move. Each instant falls into exactly one bucket, a
 * bucket into exactly one local day, and its beginning falls into itself, so an instant is enough to store one.
 */
public record HourBucket(OffsetDateTime start) implements Comparable<HourBucket> {

    public static HourBucket of(Instant instant, ZoneId zone) {
        OffsetDateTime local = instant.atZone(zone).toOffsetDateTime();
        OffsetDateTime hour = local.truncatedTo(ChronoUnit.HOURS);
        ZoneOffsetTransition moved = zone.getRules().previousTransition(instant.plusNanos(1));
        return moved != null && moved.getInstant().isAfter(hour.toInstant())
                ? new HourBucket(moved.getInstant().atOffset(local.getOffset()))
                : new HourBucket(hour);
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
