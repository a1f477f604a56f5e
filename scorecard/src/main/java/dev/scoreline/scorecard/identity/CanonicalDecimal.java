package dev.scoreline.scorecard.identity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A decimal of 0 or more with one spelling only: {@code 1}, {@code 1.0} and {@code 1e0} are the same and show as
 * {@code 1}.
 *
 * <p>What clients send is bounded before anything is computed with it: a short text such as {@code 1e1000000} must not
 * become a long one.
 */
public record CanonicalDecimal(BigDecimal value) implements Comparable<CanonicalDecimal> {
    private static final int LONGEST_TEXT = 64;
    private static final int MOST_DIGITS = 20;
    /** ASCII only: {@link BigDecimal} would read the digits of any script. */
    private static final Pattern FORM = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,6})?");

    public CanonicalDecimal {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.signum() < 0 || value.precision() - value.scale() > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(expected(value.toString()));
        }
    }

    public static CanonicalDecimal of(long whole) {
        return new CanonicalDecimal(BigDecimal.valueOf(whole));
    }

    /** Reads plain and exponent notation; refuses everything else with a sentence fit for the sender. */
    public static CanonicalDecimal parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(expected(text.substring(0, LONGEST_TEXT) + "…"));
        }
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(expected(text));
        }
        return new CanonicalDecimal(new BigDecimal(text));
    }

    private static String expected(String found) {
        return "Expected a decimal of 0 or more with at most " + MOST_DIGITS + " digits before and " + MOST_DIGITS
                + " behind the point, such as 6.985619; found '" + found + "'";
    }

    @Override
    public int compareTo(CanonicalDecimal other) {
        return value.compareTo(other.value);
    }

    /** Plain, without exponent and trailing zeros. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
