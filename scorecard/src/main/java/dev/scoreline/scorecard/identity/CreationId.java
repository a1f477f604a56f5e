package dev.scoreline.scorecard.identity;

import java.util.regex.Pattern;

/** Names one making of something configured, by which its repeat is recognised; 32 hex digits. */
public record CreationId(String digits) implements Comparable<CreationId> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public CreationId {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("Expected 32 lower-case hex digits, found '" + digits + "'");
        }
    }

    @Override
    public int compareTo(CreationId other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
