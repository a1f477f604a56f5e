package dev.scoreline.ingest.outcome;

import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.schemas.common.Refusal;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.views.HistoryRow;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tells a client that its write was refused, or that nothing is known of it yet. */
public final class Verdict {

    private Verdict() {}

    /**
     * The outcome, unless it is a refusal, which is thrown as the problem that it is for the client. A refused write was
     * written, too: the client gets its token.
     */
    public static HistoryRow taken(HistoryRow outcome) {
        Refusal refusal = outcome.refusal();
        if (refusal != null) {
            WriteToken token = new WriteToken(outcome.entity(), outcome.partition(), outcome.offset());
            throw new ProblemException(problem(refusal), Map.of(WriteToken.HEADER, token.text()));
        }
        return outcome;
    }

    /**
     * The same where an outcome that is not known in time is a problem, too. The client still gets the token: its write
     * is safe.
     */
    public static Settlement.Known known(Settlement settlement, HttpServletResponse response) {
        return switch (settlement) {
            case Settlement.Known known -> {
                taken(known.outcome());
                yield known;
            }
            case Settlement.Pending(WriteToken token) -> {
                response.setHeader(WriteToken.HEADER, token.text());
                throw new ProblemException(Problem.unavailable(
                        "What you sent is safe, but what became of it is not known yet; send the same again, it counts"
                                + " once.",
                        Duration.ofSeconds(1)));
            }
        };
    }

    public static boolean isRefused(HistoryRow outcome, RefusalCode code) {
        return outcome.refusal() != null && outcome.refusal().getCode() == code;
    }

    static Problem problem(Refusal refusal) {
        List<Fault> faults = refusal.getFaults().stream()
                .map(fault -> new Fault(fault.getField(), fault.getMessage()))
                .toList();
        Kind kind = kind(refusal.getCode());
        return kind == Kind.INVALID && !faults.isEmpty()
                ? Problem.invalid(faults)
                : new Problem(kind, refusal.getMessage(), faults, retryAfter(kind));
    }

    private static @Nullable Duration retryAfter(Kind kind) {
        return kind == Kind.UNAVAILABLE ? Duration.ofSeconds(1) : null;
    }

    private static Kind kind(RefusalCode code) {
        return switch (code) {
            case INVALID -> Kind.INVALID;
            case FORBIDDEN -> Kind.FORBIDDEN;
            case NOT_FOUND -> Kind.NOT_FOUND;
            case ILLEGAL_TRANSITION, DELETED, SUPERSEDED, IN_USE, KEY_TAKEN -> Kind.CONFLICT;
            case STALE -> Kind.STALE;
            case TOO_LARGE -> Kind.TOO_LARGE;
            // A newer scoring says something that this version does not know; soon a newer one answers.
            case UNKNOWN -> Kind.UNAVAILABLE;
        };
    }
}
