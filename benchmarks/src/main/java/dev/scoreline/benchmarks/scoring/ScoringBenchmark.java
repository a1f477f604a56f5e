package dev.scoreline.benchmarks.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.scoring.Explanation;
import dev.scoreline.scorecard.scoring.Result;
import dev.scoreline.scorecard.scoring.Scoring;
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

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What an answer costs: a new answer takes its place among the others and the assessment is scored again from all of
 * them, which is what the fold does per fact. The goal is a few microseconds at 20 criteria and tens at 200.
 *
 * <p>Times are sampled: the median says what the work costs also on a machine that does other work beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

    @Param({"20", "200"})
    int criteria;

    @Param({"POINTS", "CRITERION_WEIGHTS", "SECTION_WEIGHTS"})
    Policy.Method method = Policy.Method.POINTS;

    private Scorecard scorecard = Workload.scorecard(20, Policy.Method.POINTS);
    private Map<CriterionId, Answer> answers = Map.of();
    private CriterionId changed = new CriterionId(0);
    private long points;

    @Setup
    public void prepare() {
        scorecard = Workload.scorecard(criteria, method);
        answers = Workload.answers(scorecard);
        changed = Workload.numericCriterionInTheMiddle(criteria);
    }

    /** One answer folded into an assessment: the answers are copied, since a state never changes in place. */
    @Benchmark
    public Result foldOneAnswer() {
        Map<CriterionId, Answer> next = new HashMap<>(answers);
        // The points go round, so that no fold sees the answers of the one before.
        points = (points + 1) % 4;
        next.put(changed, Answer.points(points));
        return Scoring.score(scorecard, next);
    }

    /** The whole assessment from its answers. */
    @Benchmark
    public Result scoreAgain() {
        return Scoring.score(scorecard, answers);
    }

    /** The same with every step told and written, as somebody asks for it by hand. */
    @Benchmark
    public String explain() {
        Explanation explanation = Scoring.explain(scorecard, answers);
        return explanation.toString();
    }
}
