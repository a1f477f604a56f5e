package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.scorecard.assessment.Assessment;
import dev.scoreline.scorecard.assessment.Change;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.assessment.Fact;
import dev.scoreline.scorecard.assessment.Lifecycle;
import dev.scoreline.scorecard.assessment.Outcome;
import dev.scoreline.scorecard.assessment.PublishedRevisions;
import dev.scoreline.scorecard.assessment.Revisions;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every life of an assessment: the wire adds nothing to it and takes nothing away. */
class TranslationLawsTest {

    private static final int LIVES = 40;
    /** Neighbouring seeds begin alike; far ones do not. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int FACTS = 25;
    private static final SourcePosition SOMEWHERE = new SourcePosition(5, 1L);

    /** One fact of a life, sent and received, with what it met and what came of it. */
    private record Folded(
            Event event,
            AssessmentFact sent,
            Fact received,
            @Nullable Assessment before,
            Revisions revisions,
            Outcome outcome) {}

    private interface Law {
        void holds(Folded folded);
    }

    @Test
    void shouldReceiveTheVeryEventsThatWereSent() {
        everyFact(folded -> {
            assertThat(folded.received().event()).isEqualTo(folded.event());
            assertThat(folded.received().envelope().userName()).isEqualTo("Name");
            assertThat(folded.received().envelope().ifMatch())
                    .isEqualTo(folded.sent().getIfMatch());
        });
    }

    @Test
    void shouldReadTheVeryStateThatWasWritten() {
        everyFact(folded -> {
            if (folded.outcome() instanceof Outcome.Moved(Assessment after, List<Change> ignored)) {
                AssessmentState received = Wire.received(state(after, folded));
                assertThat(AssessmentStates.assessment(received, folded.revisions()))
                        .isEqualTo(after);
            }
        });
    }

    @Test
    void shouldFoldOntoAReadStateAsOntoTheStateItself() {
        everyFact(folded -> {
            if (folded.before() != null) {
                Assessment read =
                        AssessmentStates.assessment(Wire.received(state(folded.before(), folded)), folded.revisions());
                assertThat(Lifecycle.apply(read, folded.received(), folded.revisions()))
                        .isEqualTo(folded.outcome());
            }
        });
    }

    @Test
    void shouldWriteTheSameBytesForTheSameState() {
        everyFact(folded -> {
            if (folded.outcome() instanceof Outcome.Moved(Assessment after, List<Change> ignored)) {
                AssessmentState written = state(after, folded);
                Assessment read = AssessmentStates.assessment(Wire.received(written), folded.revisions());
                assertThat(Wire.bytes(state(read, folded))).isEqualTo(Wire.bytes(written));
            }
        });
    }

    @Test
    void shouldGiveBackEveryLineOfHistory() {
        everyFact(folded -> {
            if (folded.outcome() instanceof Outcome.Moved(Assessment after, List<Change> changes)) {
                AssessmentHistory history = Wire.received(
                        AssessmentHistories.of(folded.sent(), SOMEWHERE, folded.outcome(), state(after, folded)));
                assertThat(AssessmentHistories.changes(history)).containsExactlyInAnyOrderElementsOf(changes);
                assertThat(history.getVersion()).isEqualTo(after.version());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void shouldMeetEveryKindOfRefusalThatFactsCanMeet(dev.scoreline.scorecard.assessment.Refusal.Category category) {
        // Given
        var refusal = new dev.scoreline.scorecard.assessment.Refusal(
                category,
                "Expected this, found that",
                List.of(new dev.scoreline.scorecard.assessment.FieldFault("criteria[0].score", "Expected 1, found 2")));
        AssessmentFact fact = AssessmentFacts.of(acceptance(1), AnyEvents.MIND, new Event.AssessmentDeleted());

        // When
        AssessmentHistory history = AssessmentHistories.of(fact, SOMEWHERE, new Outcome.Refused(refusal), null);

        // Then
        assertThat(history.getRefusal().getCode().name()).isEqualTo(category.name());
        assertThat(history.getRefusal().getMessage()).isEqualTo("Expected this, found that");
        assertThat(history.getRefusal().getFaults().getFirst().getField()).isEqualTo("criteria[0].score");
        assertThat(history.getVersion()).isZero();
    }

    private static void everyFact(Law law) {
        Set<Class<?>> met = new HashSet<>();
        for (long seed = 0; seed < LIVES; seed++) {
            long life = seed;
            fold(new Random(seed * SPREAD), folded -> {
                met.add(folded.event().getClass());
                met.add(folded.outcome().getClass());
                try {
                    law.holds(folded);
                } catch (AssertionError broken) {
                    throw new AssertionError("Seed " + life + ", at " + folded.event(), broken);
                }
            });
        }
        // Nine kinds of events and three kinds of outcomes: a law that met fewer of them has not been tested.
        assertThat(met).hasSize(12);
    }

    private static void fold(Random random, Law each) {
        AnyEvents events = new AnyEvents(random);
        Assessment held = null;
        PublishedRevisions revisions = PublishedRevisions.NONE.and(SomeScorecards.TELEPHONE);
        for (int offset = 0; offset < FACTS; offset++) {
            if (offset == 5) {
                revisions = revisions.and(SomeScorecards.BROUGHT).and(SomeScorecards.TELEPHONE_REVISED);
            }
            Event event = offset == 0 ? events.first() : events.next();
            AssessmentFact sent = AssessmentFacts.of(acceptance(offset), events.id(), event);
            Fact received = AssessmentFacts.fact(Wire.received(sent), offset);
            Outcome outcome = Lifecycle.apply(held, received, revisions);
            each.holds(new Folded(event, sent, received, held, revisions, outcome));
            held = outcome instanceof Outcome.Moved(Assessment after, List<Change> ignored) ? after : held;
        }
    }

    private static AssessmentState state(Assessment assessment, Folded folded) {
        return AssessmentStates.state(assessment, Origin.of(folded.sent(), 5), folded.revisions());
    }

    private static Acceptance acceptance(int offset) {
        Actor actor = new Actor(AnyEvents.EVALUATOR, Actor.Kind.USER, EnumSet.allOf(Permission.class), Set.of(7L));
        return new Acceptance(
                new EventId("EV" + offset),
                new AccountId("AC" + "0".repeat(32)),
                ZoneId.of("Europe/Berlin"),
                actor,
                "Name",
                "name@example.com",
                Instant.ofEpochMilli(1_000_000L + offset),
                offset % 2 == 0 ? null : Instant.ofEpochMilli(offset),
                null,
                offset % 5 == 4 ? Long.valueOf(offset / 2) : null,
                "digest " + offset % 7);
    }
}
