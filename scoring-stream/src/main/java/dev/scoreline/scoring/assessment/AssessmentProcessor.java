package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.assessment.Fact;
import dev.scoreline.scoring.fact.Arrival;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Takes facts in the order of the log, each once, and sweeps between them. The clock decides when a sweep runs and
 * nothing else.
 */
final class AssessmentProcessor
        extends ContextualProcessor<EntityKey, Arrival<AssessmentFact, Meaning>, EntityKey, AssessmentHistory> {

    static final Duration SWEEPS_EVERY = Duration.ofMillis(100);
    static final int SWEPT_AT_ONCE = 500;

    @SuppressWarnings("NullAway.Init") // Kafka Streams initialises it before the first record
    private Progress progress;

    @SuppressWarnings("NullAway.Init")
    private Assessments assessments;

    /** Present while there is something to sweep: each run makes Kafka Streams commit, also when it found nothing. */
    private @Nullable Cancellable sweeping;

    @Override
    public void init(ProcessorContext<EntityKey, AssessmentHistory> context) {
        super.init(context);
        AssessmentStores stores = AssessmentStores.of(context);
        progress = new Progress(stores.progress());
        assessments = new Assessments(stores);
        sweeping = null;
        sweepWhileNeeded();
    }

    @Override
    public void process(Record<EntityKey, Arrival<AssessmentFact, Meaning>> line) {
        Arrival<AssessmentFact, Meaning> arrival = line.value();
        if (progress.includes(arrival.position())) {
            return;
        }
        for (AssessmentHistory history : histories(line.key(), arrival)) {
            context().forward(history.getRescored() ? rescored(history) : line.withValue(history));
        }
        progress.reached(arrival.position());
        if (arrival.meaning() instanceof Meaning.Published) {
            sweepWhileNeeded();
        }
    }

    private List<AssessmentHistory> histories(EntityKey key, Arrival<AssessmentFact, Meaning> arrival) {
        return switch (arrival.meaning()) {
            case Meaning.OfOneAssessment(Fact fact) -> assessments.fold(key, arrival.fact(), arrival.position(), fact);
            case Meaning.Published(Scorecard scorecard) ->
                List.of(assessments.publish(arrival.fact(), arrival.position(), scorecard));
        };
    }

    private void sweep() {
        for (AssessmentHistory history : assessments.sweep(SWEPT_AT_ONCE)) {
            context().forward(rescored(history));
        }
        sweepWhileNeeded();
    }

    private void sweepWhileNeeded() {
        boolean needed = assessments.hasSweeps();
        if (needed && sweeping == null) {
            sweeping = context().schedule(SWEEPS_EVERY, PunctuationType.WALL_CLOCK_TIME, ignored -> sweep());
        } else if (!needed && sweeping != null) {
            sweeping.cancel();
            sweeping = null;
        }
    }

    /** Carries nothing of the fact that happens to be at hand: it is the outcome of another. */
    private static Record<EntityKey, AssessmentHistory> rescored(AssessmentHistory history) {
        EntityKey key = new EntityKey(history.getAccount(), history.getEntityId());
        return new Record<>(key, history, history.getAcceptedAt().toEpochMilli());
    }
}
