package dev.scoreline.scorecard.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names an assessment within its account; the two families differ in form, so their ids never meet. */
public sealed interface AssessmentId {

    /**
     * An assessment of the Flex family: 20 hex digits, shown as {@code FM} and those digits, which is the common prefix
     * of the sids of all its answers.
     */
    record Flex(String digits) implements AssessmentId {
        private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{20}");

        public Flex {
            if (!FORM.matcher(digits).matches()) {
                throw new IllegalArgumentException("Expected 20 hex digits of an assessment, found '" + digits + "'");
            }
            digits = digits.toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "FM" + digits;
        }
    }

    /** An assessment of the Mind family: an integer that every JSON parser keeps. */
    record Mind(long value) implements AssessmentId {
        static final long LARGEST = (1L << 53) - 1;

        public Mind {
            if (value < 0 || value > LARGEST) {
                throw new IllegalArgumentException(
                        "Expected an assessment id from 0 to " + LARGEST + ", found " + value);
            }
        }

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** Reads what either family's {@code toString} writes. */
    static AssessmentId parse(String text) {
        try {
            return text.startsWith("FM") ? new Flex(text.substring(2)) : new Mind(Long.parseLong(text));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "Expected an assessment id such as FM and 20 hex digits, or an integer; found '" + text + "'",
                    malformed);
        }
    }
}
