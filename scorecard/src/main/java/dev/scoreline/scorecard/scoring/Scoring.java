package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns the answers to a scorecard into a {@link Result}, exactly.
 *
 * <p>Each answer becomes a {@link Mark}, each mark brings points and maxima into the {@link Tally} of its section, the
 * policy's method weighs each tally ({@link Weighing}) into a {@link Share} of the whole, and the shares are summed and
 * divided once. Nothing rounds before that, and nothing is remembered between two calls: a new answer means scoring the
 * assessment again, which costs microseconds.
 */
public final class Scoring {

    private Scoring() {}

    public static Result score(Scorecard scorecard, Map<CriterionId, Answer> answers) {
        return score(scorecard, answers::get);
    }

    public static Result score(Scorecard scorecard, Answers answers) {
        return weigh(scorecard, answers).result();
    }

    /** The same result with every step that led to it. */
    public static Explanation explain(Scorecard scorecard, Map<CriterionId, Answer> answers) {
        return explain(scorecard, answers::get);
    }

    public static Explanation explain(Scorecard scorecard, Answers answers) {
        return new Narrator(weigh(scorecard, answers)).explanation();
    }

    private static Whole weigh(Scorecard scorecard, Answers answers) {
        List<Tally> tallies = new ArrayList<>(scorecard.sections().size());
        for (Section section : scorecard.sections()) {
            tallies.add(Tally.of(section, answers, scorecard.policy()));
        }
        return Whole.of(scorecard.policy(), tallies);
    }
}
