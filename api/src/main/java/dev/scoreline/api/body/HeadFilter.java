package dev.scoreline.api.body;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Collections;

/**
 * Refuses addresses and headers that are too long, in words that say which it is. The container takes twice as much and
 * refuses what is beyond that without them.
 */
public final class HeadFilter extends OncePerRequestFilter {

    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final int LONGEST_HEADERS = 16 * 1024;

    private final ProblemWriter problems;

    public HeadFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Problem excess = excess(request);
        if (excess == null) {
            chain.doFilter(request, response);
        } else {
            problems.write(excess, request, response);
        }
    }

    private static @Nullable Problem excess(HttpServletRequest request) {
        String query = request.getQueryString();
        int address = request.getRequestURI().length() + (query == null ? 0 : query.length() + 1);
        if (address > LONGEST_ADDRESS) {
            return Problem.of(
                    Kind.URI_TOO_LONG,
                    "Expected an address of at most " + LONGEST_ADDRESS + " characters with its query, found " + address
                            + "; ask for less at a time.");
        }
        int headers = headers(request);
        return headers <= LONGEST_HEADERS
                ? null
                : Problem.of(
                        Kind.HEADERS_TOO_LARGE,
                        "Expected headers of at most " + LONGEST_HEADERS + " characters together, found " + headers
                                + "; send fewer or shorter ones.");
    }

    private static int headers(HttpServletRequest request) {
        int length = 0;
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                length += name.length() + value.length() + 4;
            }
        }
        return length;
    }
}
