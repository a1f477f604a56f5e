package dev.scoreline.api.body;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Refuses bodies that are too long, whether they say so or not, and parameters that cannot be read: where the container
 * finds those, deep inside whatever asks for one first, it would look like a bug of ours.
 */
public final class BodyFilter extends OncePerRequestFilter {

    /** Where many facts are sent at once. */
    private static final String BULK = "/v1/events";

    private final DataSize ordinary;
    private final DataSize bulk;
    private final ProblemWriter problems;

    public BodyFilter(DataSize ordinary, DataSize bulk, ProblemWriter problems) {
        this.ordinary = ordinary;
        this.bulk = bulk;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = request.getRequestURI().equals(BULK) ? bulk : ordinary;
        try {
            if (request.getContentLengthLong() > limit.toBytes()) {
                throw tooLarge(limit);
            }
            readParameters(request);
        } catch (ProblemException refused) {
            problems.write(refused.problem(), request, response);
            return;
        }
        chain.doFilter(new BoundedRequest(request, limit), response);
    }

    private static void readParameters(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (IllegalStateException unreadable) {
            throw new ProblemException(Problem.of(
                    Kind.INVALID,
                    "Expected parameters in percent-encoded UTF-8, not too many and not too long, found some that"
                            + " cannot be read."));
        }
    }

    static ProblemException tooLarge(DataSize limit) {
        return new ProblemException(Problem.of(
                Kind.TOO_LARGE,
                "Expected a body of at most " + limit.toBytes() + " bytes, found a longer one; send less at a time."));
    }
}
