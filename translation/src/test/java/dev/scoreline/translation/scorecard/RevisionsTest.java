package dev.scoreline.translation.scorecard;

import dev.scoreline.schemas.configuration.ScaleKind;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.configuration.Family;
import dev.scoreline.scorecard.configuration.Resource;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.translation.UntranslatableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RevisionsTest {

    static {
        TrustedRecords.trust();
    }

    private static final long SEED = 20_261_121;

    private final Random random = new Random(SEED);

    @Test
    void shouldComeBackAsItWasWhateverItHolds() {
        for (int i = 0; i < 500; i++) {
            Resource.ScorecardRevision revision = revision();

            assertThat(Revisions.toDomain(Revisions.toWire(revision)))
                    .as("seed %d, scorecard %d", SEED, i)
                    .isEqualTo(revision);
        }
    }

    @Test
    void shouldSayWhatANewerWriterSaysThatItDoesNotKnow() {
        // Given
        dev.scoreline.schemas.configuration.Scale newer = dev.scoreline.schemas.configuration.Scale.newBuilder()
                .setKind(ScaleKind.UNKNOWN)
                .build();

        // Then
        assertThatThrownBy(() -> Scales.toDomain(newer))
                .isInstanceOf(UntranslatableException.class)
                .hasMessageContaining("Expected a scale that this version knows");
    }

    private Resource.ScorecardRevision revision() {
        Scorecard scorecard = new Scorecard(
                new ScorecardBase(1 + random.nextInt(9)),
                new RevisionId(1 + random.nextInt(99)),
                1 + random.nextInt(5),
                random.nextInt(3),
                sid("GM"),
                "Scorecard " + random.nextInt(),
                any(ScorecardState.values()),
                LongStream.rangeClosed(1, 1 + random.nextInt(3))
                        .mapToObj(this::section)
                        .toList(),
                policy(),
                random.nextBoolean() ? Assignment.EVERYTHING : assignment());
        return new Resource.ScorecardRevision(scorecard, any(Family.values()), "enneo", random.nextBoolean());
    }

    private Section section(long id) {
        return new Section(
                new SectionId(id),
                sid("FY"),
                "Section " + id,
                weight(),
                random.nextBoolean(),
                LongStream.rangeClosed(1, 1 + random.nextInt(4))
                        .mapToObj(n -> criterion(10 * id + n))
                        .toList());
    }

    private Criterion criterion(long id) {
        return new Criterion(
                new CriterionId(id),
                sid("GE"),
                "Criterion " + id,
                Fraction.of(random.nextInt(20)),
                weight(),
                random.nextBoolean(),
                random.nextBoolean(),
                any(KnockOut.values()),
                scale(),
                random.nextBoolean() ? Guidance.NONE : new Guidance("What it means", null, false));
    }

    private Scale scale() {
        return switch (random.nextInt(4)) {
            case 0 -> new Scale.MetNotMet();
            case 1 -> new Scale.NumericScale(Fraction.of(1 + random.nextInt(3)));
            case 2 ->
                new Scale.AnswerSet(List.of(
                        new Option.Worth("yes", "Yes", Fraction.of(100)),
                        new Option.Worth("no", "No", Fraction.of(random.nextInt(50))),
                        new Option.NotApplicable("na", "N/A")));
            default -> new Scale.Rating(Fraction.of(1), Fraction.of(5 + random.nextInt(5)));
        };
    }

    private Policy policy() {
        return new Policy(
                any(Policy.Method.values()),
                any(Policy.NotApplicable.values()),
                any(Policy.Unscored.values()),
                any(Policy.KnockOutEffect.values()),
                weight(),
                random.nextBoolean() ? List.of() : List.of(new Policy.Band("good", Fraction.of(60))),
                weight());
    }

    private Assignment assignment() {
        return new Assignment(
                Set.of("vip", "new"),
                Set.of(7L, 8L),
                Set.of("phone"),
                Set.of(),
                Set.of("spam"),
                Set.of(),
                Set.of("chat"));
    }

    private @Nullable Fraction weight() {
        return random.nextBoolean() ? null : Fraction.of(1 + random.nextInt(40));
    }

    private @Nullable ExternalSid sid(String prefix) {
        return random.nextBoolean() ? null : new ExternalSid(prefix + "%032x".formatted(random.nextLong()));
    }

    private <E> E any(E[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
