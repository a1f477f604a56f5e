package dev.scoreline.ingest.request;

import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client demands of how its write is taken. */
public final class Preconditions {

    private static final String IF_MATCH = "If-Match";
    private static final Pattern VERSION = Pattern.compile("\"?([0-9]{1,18})\"?");
    private static final Pattern RESPOND_ASYNC =
            Pattern.compile("(^|.*,)\\s*respond-async\\s*([,;].*|$)", Pattern.CASE_INSENSITIVE);

    private Preconditions() {}

    /** The version that the thing must have; absent: any. */
    public static @Nullable Long version(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(IF_MATCH));
        if (headers.isEmpty()) {
            return null;
        }
        String demanded = String.join(",", headers).strip();
        if (demanded.equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(demanded);
        if (!version.matches()) {
            throw new ProblemException(Problem.invalid(List.of(new Fault(
                    IF_MATCH, "Expected one version as an ETag gave it, such as \"3\", or *; found something else."))));
        }
        return Long.valueOf(version.group(1));
    }

    /** Whether the client would rather not wait for what becomes of its write. */
    public static boolean isAsync(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer")).stream()
                .anyMatch(preference -> RESPOND_ASYNC.matcher(preference).matches());
    }
}
