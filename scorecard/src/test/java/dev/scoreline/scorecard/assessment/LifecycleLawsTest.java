package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.scoring.Scoring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every history. A failure prints its seed and the shortest history that still breaks the law. */
class LifecycleLawsTest {

    private static final int HISTORIES = 500;

    /** One fact as it was folded: what it met, what came of it, and what was published by then. */
    private record Folded(@Nullable Assessment before, Fact fact, Revisions revisions, Outcome outcome) {}

    @Test
    void shouldRaiseTheVersionByExactlyOnePerMoveAndNeverOtherwise() {
        holds(history -> history.forEach(folded -> {
            if (folded.outcome() instanceof Outcome.Moved(Assessment after, List<Change> changes)) {
                long before = folded.before() == null ? 0 : folded.before().version();
                assertThat(after.version()).isEqualTo(before + 1);
                assertThat(after.trace().position())
                        .isEqualTo(folded.fact().envelope().position());
                assertThat(changes).isNotEmpty();
                assertThat(changes).extracting(Change::field).doesNotHaveDuplicates();
                assertThat(changes).extracting(Change::version).containsOnly(after.version());
            }
        }));
    }

    @Test
    void shouldComeToTheSameFromTheAcceptedEventsAlone() {
        holds(history -> {
            Assessment again = null;
            for (Folded folded : history) {
                if (folded.outcome() instanceof Outcome.Moved(Assessment expected, List<Change> changes)) {
                    Outcome outcome = Lifecycle.apply(again, folded.fact(), folded.revisions());
                    assertThat(outcome).isEqualTo(new Outcome.Moved(expected, changes));
                    again = expected;
                }
            }
        });
    }

    @Test
    void shouldScoreIncrementallyWhatScoringAtOnceGives() {
        holds(history -> history.forEach(folded -> {
            if (folded.outcome() instanceof Outcome.Moved(Assessment after, List<Change> ignored)) {
                IndexedScorecard pinned =
                        after.revision() == null ? null : folded.revisions().revision(after.revision());
                Map<CriterionId, Answer> answers = new HashMap<>();
                after.criteria().forEach((criterion, judgement) -> {
                    if (judgement.answer() != null) {
                        answers.put(criterion, judgement.answer());
                    }
                });
                assertThat(after.result())
                        .isEqualTo(pinned == null ? null : Scoring.score(pinned.scorecard(), answers));
            }
        }));
    }

    @Test
    void shouldNotMindThatEveryFactComesTwiceUnderItsPosition() {
        holds(history -> history.forEach(folded -> {
            Assessment after = folded.outcome() instanceof Outcome.Moved moved ? moved.after() : folded.before();
            Outcome again = Lifecycle.apply(after, folded.fact(), folded.revisions());
            assertThat(again)
                    .isEqualTo(folded.outcome() instanceof Outcome.Moved ? Outcome.ALREADY_FOLDED : folded.outcome());
        }));
    }

    @Test
    void shouldHoldNoHumanEditBeforeTheReviewHasBegun() {
        holds(history -> history.forEach(folded -> {
            if (folded.outcome() instanceof Outcome.Moved(Assessment after, List<Change> ignored)
                    && isBeforeReview(after.state())) {
                assertThat(after.criteria().values()).noneMatch(Judgement::byHuman);
                assertThat(after.remarks().aiSummaryEdited()).isFalse();
                assertThat(after.assessor()).isNull();
            }
        }));
    }

    @Test
    void shouldNeverLoseAnAnswerToARevision() {
        holds(history -> history.forEach(folded -> {
            if (folded.outcome() instanceof Outcome.Moved(Assessment after, List<Change> ignored)
                    && folded.before() != null
                    && !folded.before().isDeleted()) {
                assertThat(after.answers())
                        .containsKeys(folded.before().answers().keySet().toArray(AnswerSid[]::new));
                assertThat(Collections.disjoint(
                                after.criteria().keySet(), after.setAside().keySet()))
                        .isTrue();
            }
        }));
    }

    @Test
    void shouldNotMindTheOrderOfAnswersToDifferentQuestions() {
        for (long seed = 1; seed <= 200; seed++) {
            // Given
            Random random = new Random(seed);
            List<Event> answers = new ArrayList<>(IntStream.rangeClosed(1, 4)
                    .mapToObj(question -> (Event)
                            Events.answered(question, List.of("yes", "no", "na").get(random.nextInt(3))))
                    .toList());
            Story inOrder = Story.of(Scorecards.QUESTIONNAIRE).after(answers.toArray(Event[]::new));

            // When
            Collections.shuffle(answers, random);
            Story shuffled = Story.of(Scorecards.QUESTIONNAIRE).after(answers.toArray(Event[]::new));

            // Then
            assertThat(shuffled.now().result())
                    .as("seed %d", seed)
                    .isEqualTo(inOrder.now().result());
        }
    }

    @Test
    void shouldCountOnlyTheLastAnswerOfTheSameKindOfActor() {
        for (long seed = 1; seed <= 200; seed++) {
            // Given
            Random random = new Random(seed);
            Event.AssessmentEdited last =
                    Events.edit().score(1, random.nextInt(11)).event();
            Story twice = Story.of(Scorecards.TELEPHONE).after(Events.opened());
            Story once = Story.of(Scorecards.TELEPHONE).after(Events.opened());

            // When
            twice.tell(Events.edit().score(1, random.nextInt(11)).event());
            twice.tell(last);
            once.tell(last);

            // Then
            assertThat(twice.now().result())
                    .as("seed %d", seed)
                    .isEqualTo(once.now().result());
            assertThat(twice.criterion(1).answer()).isEqualTo(once.criterion(1).answer());
            assertThat(twice.state()).isEqualTo(once.state());
        }
    }

    private static boolean isBeforeReview(State state) {
        return Stream.of("unprocessed", "aiInProgress", "aiReady", "error").anyMatch(state.label()::equals);
    }

    private static void holds(Consumer<List<Folded>> law) {
        long first = System.nanoTime();
        for (long seed = first; seed < first + HISTORIES; seed++) {
            List<AnyHistory.Step> steps = AnyHistory.of(seed);
            if (broken(law, steps) != null) {
                List<AnyHistory.Step> shortest = shrunk(law, steps);
                throw new AssertionError(
                        "Seed " + seed + " breaks the law with\n  "
                                + String.join(
                                        "\n  ",
                                        shortest.stream().map(Objects::toString).toList()),
                        broken(law, shortest));
            }
        }
    }

    private static @Nullable Throwable broken(Consumer<List<Folded>> law, List<AnyHistory.Step> steps) {
        try {
            law.accept(fold(steps));
            return null;
        } catch (AssertionError | RuntimeException broken) {
            return broken;
        }
    }

    /** Takes out steps one by one as long as the law stays broken. */
    private static List<AnyHistory.Step> shrunk(Consumer<List<Folded>> law, List<AnyHistory.Step> steps) {
        for (int index = 0; index < steps.size(); index++) {
            List<AnyHistory.Step> fewer = new ArrayList<>(steps);
            fewer.remove(index);
            if (broken(law, fewer) != null) {
                return shrunk(law, fewer);
            }
        }
        return steps;
    }

    /** A publication is told to the assessment as well, as the stream does for those that wait. */
    private static List<Folded> fold(List<AnyHistory.Step> steps) {
        List<Folded> history = new ArrayList<>();
        Story story = new Story();
        for (AnyHistory.Step step : steps) {
            Scorecard publication = step.publication();
            if (publication != null) {
                story.publish(publication);
            }
            Event event = publication == null
                    ? Objects.requireNonNull(step.event())
                    : Events.published(publication.id().value());
            Assessment before = story.isOpened() ? story.now() : null;
            Long behind = step.versionsBehind();
            Outcome outcome = behind == null
                    ? story.tell(event)
                    : story.tell(People.SUPERVISOR, event, before == null ? 1L : before.version() - behind, "" + event);
            history.add(new Folded(before, story.facts().getLast(), story.revisions(), outcome));
        }
        return history;
    }
}
