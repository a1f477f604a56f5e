package dev.scoreline.api.problem;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Why a request is not answered as asked.
 *
 * @param detail what was expected, what was found and what to do; nothing of another tenant, no class name
 * @param faults every faulty field at once
 * @param retryAfter when to try again; only with {@link Kind#UNAVAILABLE} and {@link Kind#TOO_MANY_REQUESTS}
 */
public record Problem(
        Kind kind,
        String detail,
        List<Fault> faults,
        @Nullable Duration retryAfter) {

    public Problem {
        faults = List.copyOf(faults);
    }

    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, List.of(), null);
    }

    public static Problem invalid(List<Fault> faults) {
        return invalid(faults, faults.size());
    }

    /**
     * Of a request with too many faults to name them all.
     *
     * @param named the first of them
     * @param count of all
     */
    public static Problem invalid(List<Fault> named, int count) {
        String all = count == 1 ? "One field is not as expected." : count + " fields are not as expected.";
        return new Problem(
                Kind.INVALID,
                count == named.size() ? all : all + " The first " + named.size() + " are named.",
                named,
                null);
    }

    /**
     * More than is given.
     *
     * @param retryAfter when there will be room again, rounded up to seconds in the answer
     */
    public static Problem tooMany(String detail, Duration retryAfter) {
        return new Problem(Kind.TOO_MANY_REQUESTS, detail, List.of(), retryAfter);
    }

    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(Kind.UNAVAILABLE, detail, List.of(), retryAfter);
    }
}
