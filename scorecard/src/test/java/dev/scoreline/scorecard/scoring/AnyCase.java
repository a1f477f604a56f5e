package dev.scoreline.scorecard.scoring;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes small scorecards with answers that meet every rule often: the interesting ones are small. */
final class AnyCase {

    private final SplittableRandom random;

    AnyCase(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Case make() {
        Policy policy = policy();
        List<Section> sections = new ArrayList<>();
        long criteria = 0;
        int count = 1 + random.nextInt(4);
        for (int number = 1; number <= count; number++) {
            List<Criterion> inside = new ArrayList<>();
            int size = random.nextInt(5);
            for (int index = 0; index < size; index++) {
                criteria++;
                inside.add(criterion(criteria, policy));
            }
            sections.add(new Section(new SectionId(number), null, "Section " + number, weight(), chance(20), inside));
        }
        Scorecard card = new Scorecard(
                new ScorecardBase(1),
                new RevisionId(1),
                1,
                0,
                null,
                "Any",
                ScorecardState.ACTIVE,
                sections,
                policy,
                Assignment.EVERYTHING);
        return new Case(card, answers(card));
    }

    private Policy policy() {
        Policy.Method method = any(Policy.Method.values());
        Policy.NotApplicable notApplicable = any(Policy.NotApplicable.values());
        if (notApplicable == Policy.NotApplicable.EXCLUDE_EQUAL_SHARE) {
            method = Policy.Method.CRITERION_WEIGHTS;
        }
        return new Policy(
                method,
                notApplicable,
                any(Policy.Unscored.values()),
                chance(75) ? Policy.KnockOutEffect.ZERO : Policy.KnockOutEffect.FLAG,
                chance(40) ? percentage() : null,
                chance(40)
                        ? List.of(new Policy.Band("low", Fraction.ZERO), new Policy.Band("high", percentage()))
                        : List.of(),
                chance(40) ? percentage() : null);
    }

    private Fraction percentage() {
        return Fraction.of(5L * random.nextInt(21));
    }

    private @Nullable Fraction weight() {
        return chance(30) ? null : Fraction.of(random.nextInt(6), 1 + random.nextInt(3));
    }

    private Criterion criterion(long id, Policy policy) {
        boolean bonus = chance(15);
        return new Criterion(
                new CriterionId(id),
                null,
                "Criterion " + id,
                maxPoints(),
                weight(),
                policy.notApplicable() != Policy.NotApplicable.FORBIDDEN && chance(85),
                bonus,
                bonus || chance(70) ? KnockOut.NONE : any(KnockOut.values()),
                scale(),
                Guidance.NONE);
    }

    private Fraction maxPoints() {
        return chance(8) ? Fraction.ZERO : Fraction.of(1 + random.nextInt(12), chance(80) ? 1 : 2);
    }

    private Scale scale() {
        return switch (random.nextInt(4)) {
            case 0 -> new Scale.MetNotMet();
            case 1 -> new Scale.NumericScale(Fraction.of(1 + random.nextInt(3), 1 + random.nextInt(2)));
            case 2 -> new Scale.Rating(Fraction.of(random.nextInt(2)), Fraction.of(2 + random.nextInt(6)));
            default -> answerSet();
        };
    }

    private Scale.AnswerSet answerSet() {
        List<Scale.AnswerSet.Option> options = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int index = 0; index < count; index++) {
            options.add(new Scale.AnswerSet.Option.Worth("a" + index, "Answer " + index, percentage()));
        }
        options.add(new Scale.AnswerSet.Option.NotApplicable("na", "Not applicable"));
        return new Scale.AnswerSet(options);
    }

    private Map<CriterionId, Answer> answers(Scorecard card) {
        int scored = 40 + random.nextInt(60);
        Map<CriterionId, Answer> answers = new LinkedHashMap<>();
        card.criteria().forEach(criterion -> {
            if (chance(scored)) {
                List<Answer> admitted = AllAnswers.to(criterion);
                answers.put(criterion.id(), admitted.get(random.nextInt(admitted.size())));
            } else if (chance(50)) {
                answers.put(criterion.id(), Answer.NOT_APPLICABLE);
            } else if (chance(15)) {
                answers.put(criterion.id(), Answer.points(1_000));
            }
        });
        return answers;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
