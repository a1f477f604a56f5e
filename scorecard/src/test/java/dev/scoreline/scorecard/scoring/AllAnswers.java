package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The answers with points that a criterion admits, from the lowest to the highest. */
final class AllAnswers {

    private AllAnswers() {}

    /** Where an answer stands among them, or -1. */
    static int place(Criterion criterion, @Nullable Answer answer) {
        return answer == null ? -1 : to(criterion).indexOf(answer);
    }

    static List<Answer> to(Criterion criterion) {
        return switch (criterion.scale()) {
            case Scale.MetNotMet ignored ->
                List.of(new Answer.Points(Fraction.ZERO), new Answer.Points(criterion.maxPoints()));
            case Scale.NumericScale numeric -> steps(numeric.step(), criterion.maxPoints());
            case Scale.Rating rating ->
                List.of(
                        new Answer.Rate(rating.min()),
                        new Answer.Rate(rating.min().plus(rating.max()).dividedBy(Fraction.of(2))),
                        new Answer.Rate(rating.max()));
            case Scale.AnswerSet set -> choices(set);
        };
    }

    private static List<Answer> steps(Fraction step, Fraction max) {
        List<Answer> answers = new ArrayList<>();
        for (Fraction points = Fraction.ZERO; points.isLessThan(max); points = points.plus(step)) {
            answers.add(new Answer.Points(points));
        }
        answers.add(new Answer.Points(max));
        return answers;
    }

    private static List<Answer> choices(Scale.AnswerSet set) {
        return set.options().stream()
                .filter(Scale.AnswerSet.Option.Worth.class::isInstance)
                .map(Scale.AnswerSet.Option.Worth.class::cast)
                .sorted(Comparator.comparing(Scale.AnswerSet.Option.Worth::percent))
                .map(worth -> Answer.choice(worth.id()))
                .toList();
    }
}
