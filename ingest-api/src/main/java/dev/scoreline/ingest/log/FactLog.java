package dev.scoreline.ingest.log;

import dev.scoreline.api.token.WriteToken;

import java.util.concurrent.CompletableFuture;

/** Where facts are kept for ever. */
public interface FactLog {

    /**
     * Completes with the fact's position once every in-sync replica has it, or with a
     * {@link dev.scoreline.api.problem.ProblemException} that says why it cannot be known to be there. A fact whose
     * append failed may still be in the log: whoever repeats it must derive the same ids.
     */
    CompletableFuture<WriteToken> append(Line line);
}
