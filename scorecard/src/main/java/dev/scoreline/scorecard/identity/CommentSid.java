package dev.scoreline.scorecard.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names a comment: {@code FM} and 32 hex digits, like an answer, but never an answer's. */
public record CommentSid(String value) {
    private static final Pattern FORM = Pattern.compile("FM[0-9a-fA-F]{32}");

    public CommentSid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected a comment sid: FM and 32 hex digits, found '" + value + "'");
        }
        value = "FM" + value.substring(2).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
