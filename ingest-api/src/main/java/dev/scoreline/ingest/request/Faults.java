package dev.scoreline.ingest.request;

import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;

/** Every fault found in one request so far. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /**
     * Notes one more.
     *
     * @param message what was expected and what was found
     */
    public void add(String field, String message) {
        found.add(new Fault(field, message));
    }

    int count() {
        return found.size();
    }

    /** To be called before anything that was read is used: what could not be read stands in as something else. */
    public void check() {
        if (!found.isEmpty()) {
            throw new ProblemException(Problem.invalid(found));
        }
    }
}
