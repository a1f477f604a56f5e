package dev.scoreline.ingest.request;

import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** What a client calls its request, so that it can send it again. */
public final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    /** Quotes, which some clients send and some do not, are part of the key: it means nothing but itself. */
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /** Null when the request carries none; anything but one well-formed key is the sender's fault. */
    public static @Nullable String of(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(HEADER));
        if (keys.isEmpty()) {
            return null;
        }
        if (keys.size() > 1) {
            throw faulty("Expected one key, found " + keys.size() + " of these headers; send one.");
        }
        String key = keys.getFirst();
        if (!FORM.matcher(key).matches()) {
            throw faulty("Expected 1 to 255 printable ASCII characters without spaces, found "
                    + (key.isBlank() ? "none" : "something else") + "; send a UUID, for example.");
        }
        return key;
    }

    private static ProblemException faulty(String message) {
        return new ProblemException(Problem.invalid(List.of(new Fault(HEADER, message))));
    }
}
