package dev.scoreline.ingest.outcome;

import dev.scoreline.api.await.Outcomes;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.log.FactLog;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Writes facts and waits for what clients wait for: that they are safe, or what was decided about them.
 *
 * <p>It blocks the thread that calls, as {@link Outcomes} does and for the same reason: each request has a virtual
 * thread of its own.
 */
public final class Writes {

    private final FactLog log;
    private final Outcomes outcomes;
    private final Duration patience;

    /** @param patience from the arrival of a request to its answer */
    public Writes(FactLog log, Outcomes outcomes, Duration patience) {
        this.log = log;
        this.outcomes = outcomes;
        this.patience = patience;
    }

    /** Returns when the fact is safe, or throws a problem for the client. */
    public WriteToken acknowledge(Line line, Arrival arrival) {
        return acknowledge(List.of(line), arrival).getFirst();
    }

    /** The same for several at once, in their order. */
    public List<WriteToken> acknowledge(List<? extends Line> lines, Arrival arrival) {
        // All are sent before the first is waited for: they travel together.
        List<CompletableFuture<WriteToken>> sent =
                lines.stream().map(log::append).toList();
        List<WriteToken> safe = new ArrayList<>();
        for (CompletableFuture<WriteToken> position : sent) {
            safe.add(join(position, left(arrival)));
        }
        return safe;
    }

    /** Sends without waiting; what is returned waits, as long as a request of its own would. */
    public Supplier<WriteToken> send(Line line) {
        long sent = System.nanoTime();
        CompletableFuture<WriteToken> position = log.append(line);
        return () -> join(position, left(sent));
    }

    public Settlement settle(AssessmentFact fact, Arrival arrival) {
        WriteToken token = acknowledge(new Line.OfAssessment(fact, arrival.trace()), arrival);
        return await(token, fact.getAccount(), fact.getEntityId(), arrival);
    }

    public Settlement settle(ConfigurationFact fact, Arrival arrival) {
        WriteToken token = acknowledge(new Line.OfConfiguration(fact, arrival.trace()), arrival);
        return await(token, fact.getAccount(), fact.getAccount(), arrival);
    }

    private Settlement await(WriteToken token, String account, String id, Arrival arrival) {
        Entity entity = token.entity();
        HistoryRow outcome = outcomes.await(entity, account, id, token.offset(), left(arrival));
        return outcome == null ? new Settlement.Pending(token) : new Settlement.Known(token, outcome);
    }

    private Duration left(Arrival arrival) {
        return left(arrival.nanos());
    }

    private Duration left(long since) {
        Duration left = patience.minusNanos(System.nanoTime() - since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static WriteToken join(CompletableFuture<WriteToken> position, Duration patience) {
        try {
            return position.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof ProblemException problem
                    ? problem
                    : new IllegalStateException("Expected a fact log to fail with problems only", failed.getCause());
        } catch (TimeoutException late) {
            throw unknown();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.unavailable(
                "What you sent could not be made safe in time; send the same again, it counts once.",
                Duration.ofSeconds(1)));
    }
}
