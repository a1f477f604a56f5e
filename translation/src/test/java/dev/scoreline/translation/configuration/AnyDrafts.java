package dev.scoreline.translation.configuration;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.configuration.ScorecardDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.CriterionDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Scorecards as any client might describe them; some of them are refused. */
final class AnyDrafts {

    private final Random random;

    AnyDrafts(Random random) {
        this.random = random;
    }

    ScorecardDraft draft() {
        return new ScorecardDraft(
                "Scorecard " + random.nextInt(3),
                random.nextInt(3) == 0 ? ScorecardState.DRAFT : ScorecardState.ACTIVE,
                "enneo",
                random.nextInt(4) == 0 ? policy() : null,
                random.nextInt(3) == 0 ? new ExternalSid("GM" + random.nextInt(3)) : null,
                sections(),
                assignment());
    }

    List<SectionDraft> sections() {
        return IntStream.rangeClosed(1, 1 + random.nextInt(2))
                .mapToObj(this::section)
                .toList();
    }

    Policy policy() {
        return new Policy(
                any(Policy.Method.values()),
                any(Policy.NotApplicable.values()),
                any(Policy.Unscored.values()),
                any(Policy.KnockOutEffect.values()),
                number(),
                random.nextBoolean() ? List.of() : List.of(new Policy.Band("good", Fraction.of(60))),
                number());
    }

    Assignment assignment() {
        return random.nextBoolean()
                ? Assignment.EVERYTHING
                : new Assignment(
                        Set.of("vip", "new"),
                        Set.of(7L, 8L),
                        Set.of("phone"),
                        Set.of("a"),
                        Set.of(),
                        Set.of(9L),
                        Set.of());
    }

    private SectionDraft section(int n) {
        return new SectionDraft(
                random.nextInt(3) == 0 ? new SectionId(n) : null,
                random.nextInt(3) == 0 ? new ExternalSid("FY" + n) : null,
                "Section " + random.nextInt(3),
                number(),
                random.nextInt(4) == 0,
                IntStream.rangeClosed(1, 1 + random.nextInt(3))
                        .mapToObj(c -> criterion(10 * n + c))
                        .toList());
    }

    private CriterionDraft criterion(int n) {
        return new CriterionDraft(
                random.nextInt(3) == 0 ? new CriterionId(n) : null,
                random.nextInt(3) == 0 ? new ExternalSid("GE" + n) : null,
                "Criterion " + random.nextInt(3),
                Fraction.of(5L * (1 + random.nextInt(3))),
                number(),
                random.nextBoolean(),
                false,
                KnockOut.NONE,
                scale(),
                random.nextBoolean() ? Guidance.NONE : new Guidance("What it means", "Did they?", false));
    }

    private Scale scale() {
        return switch (random.nextInt(4)) {
            case 0 -> new Scale.MetNotMet();
            case 1 -> new Scale.NumericScale(Fraction.of(new BigDecimal("0.250001")));
            case 2 -> new Scale.AnswerSet(options());
            default -> new Scale.Rating(Fraction.of(1), Fraction.of(5));
        };
    }

    List<Option> options() {
        return List.of(
                new Option.Worth("yes", "Yes", Fraction.of(100)),
                new Option.Worth("no", "No", Fraction.of(random.nextInt(3))),
                new Option.NotApplicable("na", "N/A"));
    }

    /** With all the digits that the wire has room for. */
    @Nullable Fraction number() {
        return random.nextBoolean() ? null : Fraction.of(BigDecimal.valueOf(1 + random.nextInt(40_000_000), 6));
    }

    <E> E any(E[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
