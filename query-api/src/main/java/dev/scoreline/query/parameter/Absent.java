package dev.scoreline.query.parameter;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;

/** Says that something is not there; another account's is answered in the very same words. */
public final class Absent {
    private static final int LONGEST_SHOWN = 64;

    private Absent() {}

    /**
     * The problem to throw.
     *
     * @param what in words, such as {@code an assessment}
     */
    public static ProblemException of(String what, String id) {
        String shown = id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "…" : id;
        return new ProblemException(
                Problem.of(Kind.NOT_FOUND, "Expected the id of " + what + " of this account, found '" + shown + "'."));
    }
}
