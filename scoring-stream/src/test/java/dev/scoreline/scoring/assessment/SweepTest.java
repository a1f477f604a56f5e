package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

import static dev.scoreline.scoring.assessment.SomeFacts.answered;
import static dev.scoreline.scoring.assessment.SomeFacts.deleted;
import static dev.scoreline.scoring.assessment.SomeFacts.published;
import static dev.scoreline.scoring.assessment.SomeFacts.revised;
import static dev.scoreline.scoring.assessment.SomeScorecards.BROUGHT;
import static dev.scoreline.scoring.assessment.SomeScorecards.BROUGHT_AGAIN;
import static dev.scoreline.scoring.assessment.SomeScorecards.brought;
import static org.assertj.core.api.Assertions.assertThat;

class SweepTest {

    private static final int STEP = AssessmentProcessor.SWEPT_AT_ONCE;
    private static final Scorecard RETIRED = brought(1, 1, ScorecardState.RETIRED, 100);
    private static final int LIVES = 10;
    private static final int FACTS = 60;

    /** Neighbouring seeds begin alike; far ones do not. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    @TempDir
    private File directory;

    private final List<KeptStores> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(KeptStores::close);
    }

    @Test
    void shouldSweepMoreThanAStepHoldsStepByStep() {
        // Given
        KeptStores stores = stores("steps");
        fold(stores, waiting(2 * STEP + 1), published(BROUGHT));

        // When
        List<Integer> swept = List.of(
                stores.sweep().size(),
                stores.sweep().size(),
                stores.sweep().size(),
                stores.sweep().size());

        // Then
        assertThat(swept).containsExactly(STEP, STEP, 1, 0);
    }

    @Test
    void shouldGoOnSweepingAfterARestart() {
        // Given
        KeptStores stores = stores("restart");
        fold(stores, waiting(STEP + 7), published(BROUGHT));
        stores.sweep();

        // When
        stores.restart();

        // Then
        assertThat(stores.sweep()).hasSize(7);
    }

    @Test
    void shouldAskTheClockOnlyWhileThereIsSomethingToSweep() {
        // Given
        KeptStores stores = stores("clock");
        boolean atFirst = stores.isSweeping();

        // When
        fold(stores, waiting(STEP + 7), published(BROUGHT));
        boolean whilePublished = stores.isSweeping();
        stores.sweep();
        boolean halfWay = stores.isSweeping();
        stores.sweep();

        // Then: Kafka Streams commits whenever the clock was asked for, for nothing too
        assertThat(List.of(atFirst, whilePublished, halfWay, stores.isSweeping()))
                .containsExactly(false, true, true, false);
    }

    @Test
    void shouldUseThePublicationThatCameFirstAsItWasThen() {
        // Given
        KeptStores stores = stores("first");
        fold(stores, List.of(answered(1, 1, "yes")), published(BROUGHT), published(RETIRED), published(BROUGHT_AGAIN));

        // When
        List<AssessmentHistory> told = stores.sweep();

        // Then
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().getRevisionId()).isEqualTo(BROUGHT.id().value());
        assertThat(told.getFirst().getState().getScorecard().getAmendment()).isZero();
    }

    @Test
    void shouldLeaveAloneWhatBeganToWaitAfterAPublicationThatIsStillSwept() {
        // Given
        KeptStores stores = stores("after");
        fold(stores, List.of(answered(1, 1, "yes")), published(BROUGHT), published(RETIRED), answered(2, 1, "yes"));

        // When
        List<AssessmentHistory> told = stores.sweep();

        // Then
        assertThat(told).extracting(AssessmentHistory::getEntityId).containsExactly("FM00000000000000000001");
    }

    @Test
    void shouldNotScoreWhatWasDeletedWhileItWaited() {
        // Given
        KeptStores stores = stores("deleted");
        fold(stores, List.of(answered(1, 1, "yes")), deleted(1), published(BROUGHT));

        // When
        List<AssessmentHistory> told = stores.sweep();

        // Then
        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellTheSameOfEveryAssessmentWheneverSweepsRun() {
        for (int life = 0; life < LIVES; life++) {
            // Given
            Random random = new Random(life * SPREAD);
            List<AssessmentFact> facts = someFacts(random);

            // When
            List<String> never = told(stores("never-" + life), facts, () -> false);
            List<String> always = told(stores("always-" + life), facts, () -> true);
            List<String> sometimes = told(stores("sometimes-" + life), facts, () -> random.nextInt(4) == 0);

            // Then
            assertThat(always).as("life %d, swept after every fact", life).isEqualTo(never);
            assertThat(sometimes).as("life %d, swept now and then", life).isEqualTo(never);
        }
    }

    @Test
    void shouldSayNothingWhenFactsAreReplayedOntoKeptStores() {
        // Given
        List<AssessmentFact> facts = someFacts(new Random(SPREAD));
        KeptStores stores = stores("replay");
        told(stores, facts, () -> true);

        // When
        stores.restart();
        List<String> again = told(stores, facts, () -> true);

        // Then
        assertThat(again).isEmpty();
    }

    /** What is told of all facts and of what was swept, each assessment's in its own order. */
    private static List<String> told(KeptStores stores, List<AssessmentFact> facts, BooleanSupplier isTimeToSweep) {
        List<AssessmentHistory> told = new ArrayList<>();
        for (int offset = 0; offset < facts.size(); offset++) {
            told.addAll(stores.fold(offset, facts.get(offset)));
            if (isTimeToSweep.getAsBoolean()) {
                told.addAll(stores.sweep());
            }
        }
        told.addAll(stores.sweep());
        return told.stream()
                .sorted(Comparator.comparing(AssessmentHistory::getEntityId))
                .map(AssessmentHistory::toString)
                .toList();
    }

    private static List<AssessmentFact> someFacts(Random random) {
        List<Scorecard> publications = List.of(
                BROUGHT,
                RETIRED,
                BROUGHT_AGAIN,
                brought(2, 1, ScorecardState.RETIRED, 300),
                brought(3, 0, ScorecardState.DRAFT, 50),
                brought(3, 1, ScorecardState.ACTIVE, 50));
        List<AssessmentFact> facts = new ArrayList<>();
        for (int offset = 0; offset < FACTS; offset++) {
            int number = 1 + random.nextInt(5);
            int question = 1 + random.nextInt(3);
            String answer = List.of("yes", "no", "na").get(random.nextInt(3));
            facts.add(
                    switch (random.nextInt(8)) {
                        case 0 -> published(publications.get(random.nextInt(publications.size())));
                        case 1 -> deleted(number);
                        case 2, 3 -> revised(number, question, answer);
                        default -> answered(number, question, answer);
                    });
        }
        return facts;
    }

    private static List<AssessmentFact> waiting(int count) {
        List<AssessmentFact> facts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            facts.add(answered(number, 1, "yes"));
        }
        return facts;
    }

    private static void fold(KeptStores stores, List<AssessmentFact> first, AssessmentFact... then) {
        List<AssessmentFact> facts = new ArrayList<>(first);
        facts.addAll(List.of(then));
        for (int offset = 0; offset < facts.size(); offset++) {
            stores.fold(offset, facts.get(offset));
        }
    }

    private KeptStores stores(String name) {
        KeptStores stores = new KeptStores(new File(directory, name));
        opened.add(stores);
        return stores;
    }
}
