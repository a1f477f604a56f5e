package dev.scoreline.benchmarks.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scorecard as contact centres have them, at any size: sections of ten, the four scales in turn, maxima from 3 to 15,
 * one knock-out a section that does not fire, weights where the method uses them, and every tenth answer N/A.
 */
final class Workload {

    private static final int SECTION_SIZE = 10;

    private Workload() {}

    static Scorecard scorecard(int criteria, Policy.Method method) {
        List<Section> sections = new ArrayList<>();
        for (int first = 0; first < criteria; first += SECTION_SIZE) {
            List<Criterion> inside = new ArrayList<>();
            for (int index = first; index < Math.min(first + SECTION_SIZE, criteria); index++) {
                inside.add(criterion(index, method == Policy.Method.CRITERION_WEIGHTS));
            }
            sections.add(new Section(
                    new SectionId(sections.size() + 1L), null, "Section", sectionWeight(first, method), false, inside));
        }
        return new Scorecard(
                new ScorecardBase(1),
                new RevisionId(1),
                1,
                0,
                null,
                "Workload",
                ScorecardState.ACTIVE,
                sections,
                policy(method),
                Assignment.EVERYTHING);
    }

    private static Policy policy(Policy.Method method) {
        return new Policy(
                method,
                Policy.NotApplicable.EXCLUDE,
                Policy.Unscored.TOTAL_MAX,
                Policy.KnockOutEffect.ZERO,
                null,
                List.of(new Policy.Band("poor", Fraction.ZERO), new Policy.Band("good", Fraction.of(60))),
                Fraction.of(80));
    }

    private static @Nullable Fraction sectionWeight(int first, Policy.Method method) {
        return switch (method) {
            case SECTION_WEIGHTS, GROUP_WEIGHTED_POINTS -> Fraction.of(10 + first % 7);
            case POINTS, CRITERION_WEIGHTS -> null;
        };
    }

    private static Criterion criterion(int index, boolean weighted) {
        return new Criterion(
                new CriterionId(index + 1L),
                null,
                "Criterion",
                Fraction.of(3 + index % 13),
                weighted ? Fraction.of(5 + index % 11) : null,
                true,
                false,
                index % SECTION_SIZE == 0 ? KnockOut.SECTION : KnockOut.NONE,
                scale(index),
                Guidance.NONE);
    }

    private static Scale scale(int index) {
        return switch (index % 4) {
            case 0 -> new Scale.MetNotMet();
            case 1 -> new Scale.NumericScale(Fraction.ONE);
            case 2 -> new Scale.Rating(Fraction.ONE, Fraction.of(5));
            default ->
                new Scale.AnswerSet(List.of(
                        new Scale.AnswerSet.Option.Worth("yes", "Yes", Fraction.HUNDRED),
                        new Scale.AnswerSet.Option.Worth("partly", "Partly", Fraction.of(50)),
                        new Scale.AnswerSet.Option.Worth("no", "No", Fraction.ZERO),
                        new Scale.AnswerSet.Option.NotApplicable("na", "Not applicable")));
        };
    }

    /** One whose answers are points of which at least 3 can be earned, so that a benchmark can change them. */
    static CriterionId numericCriterionInTheMiddle(int criteria) {
        return new CriterionId(criteria / 2 / 4 * 4L + 6);
    }

    static Map<CriterionId, Answer> answers(Scorecard scorecard) {
        Map<CriterionId, Answer> answers = new HashMap<>();
        scorecard.criteria().forEach(criterion -> answers.put(criterion.id(), answer(criterion)));
        return answers;
    }

    private static Answer answer(Criterion criterion) {
        if (criterion.id().value() % 10 == 0) {
            return Answer.NOT_APPLICABLE;
        }
        return switch (criterion.scale()) {
            case Scale.MetNotMet ignored -> new Answer.Points(criterion.maxPoints());
            case Scale.NumericScale ignored -> Answer.points(2);
            case Scale.Rating ignored -> Answer.rate(4);
            case Scale.AnswerSet ignored -> Answer.choice("partly");
        };
    }
}
