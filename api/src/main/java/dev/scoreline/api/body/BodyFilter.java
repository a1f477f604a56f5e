package dev.scoreline.api.body;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * Refuses bodies that are too long, whether they say so or not, or too slow in coming, and parameters that cannot be
 * read: where the container finds those, deep inside whatever asks for one first, it would look like a bug of ours.
 */
public final class BodyFilter extends OncePerRequestFilter {

    /** Where many facts are sent at once. */
    private static final String BULK = "/v1/events";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final DataSize ordinary;
    private final DataSize bulk;
    private final Duration patience;
    private final ProblemWriter problems;

    /** @param patience for the beginning of a body, before its sender must keep up a pace */
    public BodyFilter(DataSize ordinary, DataSize bulk, Duration patience, ProblemWriter problems) {
        this.ordinary = ordinary;
        this.bulk = bulk;
        this.patience = patience;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = request.getRequestURI().equals(BULK) ? bulk : ordinary;
        HttpServletRequest bounded;
        try {
            if (request.getContentLengthLong() > limit.toBytes()) {
                throw tooLarge(limit);
            }
            bounded = readParameters(new BoundedRequest(request, limit, patience));
        } catch (ProblemException refused) {
            problems.write(refused.problem(), request, response);
            return;
        }
        chain.doFilter(bounded, response);
    }

    private static HttpServletRequest readParameters(BoundedRequest request) throws IOException {
        try {
            if (isForm(request.getContentType())) {
                return FormRequest.of(request, request.getInputStream().readAllBytes());
            }
            request.getParameterMap();
            return request;
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            throw FormRequest.unreadable();
        }
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
    }

    static ProblemException tooLarge(DataSize limit) {
        return new ProblemException(Problem.of(
                Kind.TOO_LARGE,
                "Expected a body of at most " + limit.toBytes() + " bytes, found a longer one; send less at a time."));
    }

    static ProblemException tooSlow() {
        return new ProblemException(Problem.of(
                Kind.TIMED_OUT,
                "Expected the whole body sooner, found that it came too slowly; nothing was done, send the same again"
                        + " over a better connection, or less at a time."));
    }
}
