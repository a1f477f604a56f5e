package dev.scoreline.views;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Where a row stands in a list, ordered by time and then id or by an id alone: texts that sort as their rows do. */
public final class Place {

    private Place() {}

    public static String of(Instant time, String id) {
        return of(time) + "#" + id;
    }

    /** Sorts before every row of that time or later. */
    public static String of(Instant time) {
        // The sign bit turned over: times before 1970 sort before those after it.
        return hex(time.toEpochMilli() ^ Long.MIN_VALUE);
    }

    /**
     * In a list ordered by an id of any form. ASCII only, so that stores that compare bytes and those that compare
     * characters agree; letters, digits and hyphens stay as they are.
     */
    public static String ofId(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** Sixteen digits, so that numbers without a sign sort as texts. */
    public static String hex(long number) {
        String digits = Long.toHexString(number);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
