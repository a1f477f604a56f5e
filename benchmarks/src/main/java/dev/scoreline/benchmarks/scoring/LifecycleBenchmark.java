package dev.scoreline.benchmarks.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.assessment.Assessment;
import dev.scoreline.scorecard.assessment.CriterionEdit;
import dev.scoreline.scorecard.assessment.Edit;
import dev.scoreline.scorecard.assessment.Envelope;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.assessment.Fact;
import dev.scoreline.scorecard.assessment.Lifecycle;
import dev.scoreline.scorecard.assessment.Outcome;
import dev.scoreline.scorecard.assessment.PublishedRevisions;
import dev.scoreline.scorecard.assessment.Revisions;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.scorecard.permission.Actor;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What one fact costs in the domain, all told: permission, order of judgement, the edit, scoring again and the history
 * lines. The assessment is fully answered and each fold changes one criterion of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LifecycleBenchmark {

    private static final Actor ACCOUNT = new Actor("account", Actor.Kind.ACCOUNT, Set.of(), Set.of());

    @Param({"20", "200"})
    int criteria;

    private Revisions revisions = PublishedRevisions.NONE;
    private @Nullable Assessment answered;
    private CriterionId changed = new CriterionId(0);
    private long position = 1;

    @Setup
    public void answerEverything() {
        Scorecard scorecard = Workload.scorecard(criteria, Policy.Method.POINTS);
        revisions = PublishedRevisions.NONE.and(scorecard);
        changed = Workload.numericCriterionInTheMiddle(criteria);
        NaturalKey.MindAssessment key =
                new NaturalKey.MindAssessment(scorecard.id().value(), 23, 500L, null, null, 0);
        answered = fold(null, new Event.AssessmentOpened(key, null, null, Map.of()));
        List<CriterionEdit> edits = new ArrayList<>();
        Workload.answers(scorecard).forEach((id, answer) -> edits.add(edit(id, answer)));
        answered = fold(answered, edited(edits));
        fold(answered, edited(List.of(edit(changed, Answer.points(3)))));
    }

    @Benchmark
    public Outcome foldOneEdit() {
        // Two points became three, and the position goes on, so that no fold is a repeat.
        return apply(answered, edited(List.of(edit(changed, Answer.points(3)))));
    }

    private static CriterionEdit edit(CriterionId criterion, Answer answer) {
        return new CriterionEdit(criterion, null, Edit.set(answer), Edit.keep());
    }

    private static Event edited(List<CriterionEdit> criteria) {
        return new Event.AssessmentEdited(criteria, Edit.keep(), Edit.keep(), Edit.keep(), Edit.keep(), null);
    }

    private Assessment fold(@Nullable Assessment before, Event event) {
        Outcome outcome = apply(before, event);
        if (outcome instanceof Outcome.Moved moved) {
            return moved.after();
        }
        throw new IllegalStateException("Expected the workload to be accepted, found " + outcome);
    }

    private Outcome apply(@Nullable Assessment before, Event event) {
        position++;
        Envelope envelope =
                new Envelope(position, ACCOUNT, null, null, Instant.EPOCH, null, null, "digest-" + position);
        return Lifecycle.apply(before, new Fact(envelope, event), revisions);
    }
}
