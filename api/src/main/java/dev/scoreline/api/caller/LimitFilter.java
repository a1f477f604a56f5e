package dev.scoreline.api.caller;

import dev.scoreline.api.limit.LimitSettings;
import dev.scoreline.api.limit.Rate;
import dev.scoreline.api.limit.TokenBuckets;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Turns away what is too much, before anything is read of it: of one caller, of one account, and of all together.
 *
 * <p>It stands behind the filter that knows the caller: nobody can use up what belongs to an account without its
 * credentials. What needs no credentials is not counted, so that probes are answered under any load.
 */
public final class LimitFilter extends OncePerRequestFilter {

    private static final int REMEMBERED = 10_000;

    /** One caller of one account; two accounts may know callers by the same name. */
    private record Who(String account, String kind, String subject) {}

    private final TokenBuckets<String> accounts;
    private final TokenBuckets<Who> callers;
    private final Semaphore places;
    private final int inFlight;
    private final ProblemWriter problems;

    public LimitFilter(LimitSettings settings, LongSupplier nanos, ProblemWriter problems) {
        LimitSettings.Each account = settings.account();
        LimitSettings.Caller caller = settings.caller();
        this.accounts = new TokenBuckets<>(new Rate(account.perSecond(), account.burst()), REMEMBERED, nanos);
        this.callers = new TokenBuckets<>(new Rate(caller.perSecond(), caller.burst()), REMEMBERED, nanos);
        this.inFlight = settings.inFlight();
        this.places = new Semaphore(inFlight);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Caller.of(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Problem excess = excess(Caller.of(request));
        if (excess != null) {
            problems.write(excess, request, response);
        } else if (places.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        } else {
            problems.write(overload(), request, response);
        }
    }

    private @Nullable Problem excess(@Nullable Caller caller) {
        if (caller == null) {
            return null;
        }
        String account = caller.account().id().value();
        // The caller first: who is turned away for their own haste takes nothing from their account.
        Duration wait = callers.take(
                new Who(account, caller.actor().kind().name(), caller.actor().subject()));
        if (!wait.isZero()) {
            return Problem.tooMany("You have sent more requests than one caller may; send them more slowly.", wait);
        }
        wait = accounts.take(account);
        return wait.isZero()
                ? null
                : Problem.tooMany(
                        "All callers of your account together have sent more requests than one account may; send them"
                                + " more slowly.",
                        wait);
    }

    private Problem overload() {
        return Problem.tooMany(
                "Expected at most " + inFlight + " requests at once, found as many; send the same again.",
                Duration.ofSeconds(1));
    }
}
