package dev.scoreline.api.caller;

import dev.scoreline.api.account.Accounts;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets a request in once it is known who asks. Nothing is open but what {@link #OPEN} names: a new address needs
 * credentials without anybody having thought of it.
 */
public final class CallerFilter extends OncePerRequestFilter {

    static final String CALLER = Caller.class.getName();

    /** Matched against the path as it was sent: no encoded character, no dot segment gets through. */
    private static final Pattern OPEN =
            Pattern.compile("/actuator/health(/[A-Za-z0-9_-]+)*|/openapi(/[A-Za-z0-9_-]+(\\.[a-z]+)?)*/?");

    private final Accounts accounts;
    private final Callers callers;
    private final RefusedAttempts attempts;
    private final ProblemWriter problems;

    public CallerFilter(Accounts accounts, Callers callers, RefusedAttempts attempts, ProblemWriter problems) {
        this.accounts = accounts;
        this.callers = callers;
        this.attempts = attempts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OPEN.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.setAttribute(CALLER, identify(request));
        } catch (ProblemException refused) {
            refuse(refused.problem(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Caller identify(HttpServletRequest request) {
        if (!accounts.isReady()) {
            throw new ProblemException(
                    Problem.unavailable("Accounts are still being read; send the same again.", Duration.ofSeconds(1)));
        }
        List<String> authorization = Collections.list(request.getHeaders("Authorization"));
        String address = request.getRemoteAddr();
        try {
            return callers.identify(authorization, () -> attempts.admit(address));
        } catch (ProblemException refused) {
            if (refused.problem().kind() == Kind.UNAUTHENTICATED && !authorization.isEmpty()) {
                attempts.count(address);
            }
            throw refused;
        }
    }

    private void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (problem.kind() == Kind.UNAUTHENTICATED) {
            response.addHeader("WWW-Authenticate", "Basic realm=\"Scoreline\", charset=\"UTF-8\"");
            response.addHeader("WWW-Authenticate", "Bearer realm=\"Scoreline\"");
        }
        problems.write(problem, request, response);
    }
}
