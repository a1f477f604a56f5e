package dev.scoreline.api.caller;

import dev.scoreline.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Set;

/**
 * Lets pages of other origins call the API whose clients are Twilio's, as that one does: headers on every answer,
 * errors included, and preflights without credentials.
 */
public final class CrossOriginFilter extends OncePerRequestFilter {

    private final Set<String> trusted;

    /** @param trusted origins whose pages may send credentials of their own, such as {@code https://flex.example.com} */
    public CrossOriginFilter(Set<String> trusted) {
        this.trusted = Set.copyOf(trusted);
    }

    /** Puts the headers on an answer that this filter does not come to. */
    public void allow(HttpServletRequest request, HttpServletResponse response) {
        if (!shouldNotFilter(request)) {
            allow(request.getHeader(HttpHeaders.ORIGIN), response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ProblemWriter.isFlex(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        allow(request.getHeader(HttpHeaders.ORIGIN), response);
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }

    private void allow(@Nullable String origin, HttpServletResponse response) {
        boolean isTrusted = origin != null && trusted.contains(origin);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, isTrusted ? origin : "*");
        if (isTrusted) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        }
        if (!trusted.isEmpty()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, DELETE, OPTIONS");
        response.setHeader(
                HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                "Content-Type, Authorization, Idempotency-Key, Scoreline-Read-After");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Scoreline-Token, Retry-After");
    }
}
