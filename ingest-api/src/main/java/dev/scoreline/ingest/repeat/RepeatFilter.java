package dev.scoreline.ingest.repeat;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.problem.ProblemWriter;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.IdempotencyKey;
import dev.scoreline.views.Claim;
import dev.scoreline.views.RequestKey;
import dev.scoreline.views.RequestKeys;
import dev.scoreline.views.StoredResponse;
import dev.scoreline.views.ViewsOutageException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries out a write with an Idempotency-Key once and gives its answer to every repeat. It stands before all
 * controllers, so that none of them knows; requests without the header cost nothing.
 *
 * <pre>
 *   key free ─▶ carry it out ─▶ done, or written and then refused: keep the answer
 *                           ├─▶ 5xx: let the same request in again; it is written under the same ids
 *                           └─▶ 4xx and nothing written: forget the key, so that it can be corrected
 *   same request at work ─▶ 409     another request under this key ─▶ 422     answered ─▶ the same answer
 * </pre>
 */
public final class RepeatFilter implements Filter, Ordered {

    /** Behind the filters that every API has. */
    private static final int ORDER = HIGHEST_PRECEDENCE + 40;

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** It refuses keys itself: neither what it is sent nor what it answers is short enough to be kept. */
    private static final String BULK = "/v1/events";

    private final RequestKeys keys;
    private final ProblemWriter problems;
    private final Clock clock;

    public RepeatFilter(RequestKeys keys, ProblemWriter problems, Clock clock) {
        this.keys = keys;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        if (any instanceof HttpServletRequest request
                && answer instanceof HttpServletResponse response
                && WRITES.contains(request.getMethod())
                && !request.getRequestURI().equals(BULK)) {
            filter(request, response, chain);
        } else {
            chain.doFilter(any, answer);
        }
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String text = IdempotencyKey.of(request);
            RequestKey key = text == null ? null : key(text, request);
            if (key == null) {
                chain.doFilter(request, response);
            } else {
                claim(key, KeptBody.of(request), response, chain);
            }
        } catch (ProblemException refused) {
            problems.write(refused.problem(), request, response);
        }
    }

    private static @Nullable RequestKey key(String text, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        if (caller == null) {
            return null;
        }
        String who = caller.actor().kind() + "/" + caller.actor().subject();
        return new RequestKey(caller.account().id().value(), who, text);
    }

    private void claim(RequestKey key, KeptBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Arrival.begin(request);
        String digest = Sameness.digest(request, key);
        switch (claim(key, digest)) {
            case Claim.Granted granted ->
                new Undertaking(keys, key, digest, granted, clock).carryOut(request, response, chain);
            case Claim.Answered(StoredResponse stored) -> repeat(stored, response);
            case Claim.Pending ignored ->
                throw refusal(Kind.CONFLICT, "The same request is still being carried out; send it again in a moment.");
            case Claim.Taken ignored ->
                throw refusal(
                        Kind.UNPROCESSABLE,
                        "Expected the request that this Idempotency-Key was sent with first, found another; repeat that"
                                + " one unchanged, or send this one with a key of its own.");
        }
    }

    private Claim claim(RequestKey key, String digest) {
        try {
            return keys.claim(key, digest, clock.instant());
        } catch (ViewsOutageException away) {
            throw new ProblemException(Problem.unavailable(
                    "Whether this Idempotency-Key was used before cannot be known at this moment; nothing was done,"
                            + " send the same again.",
                    Duration.ofSeconds(1)));
        }
    }

    private static ProblemException refusal(Kind kind, String detail) {
        Duration retryAfter = kind == Kind.CONFLICT ? Duration.ofSeconds(1) : null;
        return new ProblemException(new Problem(kind, detail, List.of(), retryAfter));
    }

    private static void repeat(StoredResponse stored, HttpServletResponse response) throws IOException {
        response.setStatus(stored.status());
        for (Map.Entry<String, List<String>> header : stored.headers().entrySet()) {
            header.getValue().forEach(value -> response.addHeader(header.getKey(), value));
        }
        byte[] body = stored.body().getBytes(StandardCharsets.UTF_8);
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
