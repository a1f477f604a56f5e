package dev.scoreline.ingest.request;

import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;

/**
 * Every fault found in one request so far. Of very many the first are named and the others counted: else a body of
 * nothing but unknown fields would be answered with fifty times its length.
 */
public final class Faults {

    static final int MOST_NAMED = 100;

    private final List<Fault> named = new ArrayList<>();
    private int count;

    /**
     * Notes one more.
     *
     * @param message what was expected and what was found
     */
    public void add(String field, String message) {
        if (count++ < MOST_NAMED) {
            named.add(new Fault(field, message));
        }
    }

    int count() {
        return count;
    }

    /** To be called before anything that was read is used: what could not be read stands in as something else. */
    public void check() {
        if (count > 0) {
            throw new ProblemException(Problem.invalid(named, count));
        }
    }
}
