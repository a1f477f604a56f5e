package dev.scoreline.api.caller;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;

/** One refusal for everything that is wrong with credentials, so that nobody learns which accounts and keys exist. */
final class Unproven {

    private static final Problem PROBLEM = Problem.of(
            Kind.UNAUTHENTICATED,
            "Expected valid credentials: Authorization: Basic with the SID of an account or key and its secret, or"
                    + " Authorization: Bearer with a token, or both for one account; every one sent must hold.");

    private Unproven() {}

    static ProblemException refusal() {
        return new ProblemException(PROBLEM);
    }
}
