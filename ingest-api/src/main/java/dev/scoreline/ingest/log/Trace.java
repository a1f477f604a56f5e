package dev.scoreline.ingest.log;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * The W3C trace context of a request, carried along with what it causes.
 *
 * @param parent the header {@code traceparent}; absent when the client sent none or a malformed one
 * @param state the header {@code tracestate}; only beside a parent
 */
public record Trace(@Nullable String parent, @Nullable String state) {

    public static final Trace NONE = new Trace(null, null);

    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-[0-9a-f-]*)?");
    private static final Pattern STATE = Pattern.compile("[\\x20-\\x7e]{1,512}");
    private static final int LONGEST_PARENT = 200;
    private static final int ID_BEGINS = 3;
    private static final int ID_ENDS = 35;

    /** What is malformed is left out: a trace is for people who look for causes, and no reason to refuse anything. */
    public static Trace of(@Nullable String parent, @Nullable String state) {
        if (parent == null
                || parent.length() > LONGEST_PARENT
                || !PARENT.matcher(parent).matches()) {
            return NONE;
        }
        return new Trace(parent, state != null && STATE.matcher(state).matches() ? state : null);
    }

    /** What all parts of the trace have in common; absent without a parent. */
    public @Nullable String id() {
        return parent == null ? null : parent.substring(ID_BEGINS, ID_ENDS);
    }
}
