package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.testkit.dynamodb.EmbeddedDynamoDb;
import dev.scoreline.views.AssessmentList;
import dev.scoreline.views.AssessmentList.By;
import dev.scoreline.views.Entity;
import dev.scoreline.views.Pages;
import dev.scoreline.views.ViewStore;
import dev.scoreline.views.Views;
import dev.scoreline.views.ViewsOutageException;
import dev.scoreline.views.memory.InMemoryViews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static dev.scoreline.views.ViewFixture.ACCOUNT;
import static dev.scoreline.views.ViewFixture.aLine;
import static dev.scoreline.views.ViewFixture.anAssessment;
import static dev.scoreline.views.ViewFixture.answered;
import static dev.scoreline.views.ViewFixture.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What happens to stored views when requests fail, writers die and writers meet. */
class DynamoFaultsIT {

    private static final AtomicInteger TABLES = new AtomicInteger();

    private static EmbeddedDynamoDb dynamoDb;

    private final List<DynamoViews> open = new ArrayList<>();
    private DynamoSettings settings;

    @BeforeAll
    static void start() {
        dynamoDb = EmbeddedDynamoDb.temporary();
    }

    @AfterAll
    static void stop() {
        dynamoDb.close();
    }

    @BeforeEach
    void createTable() {
        settings = DynamoSettings.emulator(dynamoDb.endpoint(), "faults-" + TABLES.incrementAndGet());
        writer(new Faults(0), Duration.ofSeconds(30)).createOrVerify();
    }

    @AfterEach
    void close() {
        open.forEach(DynamoViews::close);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldStoreEverythingThroughThrottlingFaultsAndLostAnswers(long seed) {
        // Given
        Faults faults = new Faults(seed);
        DynamoViews views = writer(faults, Duration.ofSeconds(60));
        InMemoryViews expected = new InMemoryViews();
        faults.often(0.15);

        // When
        for (Views batch : batches(new Random(seed))) {
            views.write(batch);
            expected.write(batch);
        }

        // Then
        faults.often(0);
        assertThat(faults.injected).hasPositiveValue();
        assertThat(seen(views)).isEqualTo(seen(expected));
    }

    @Test
    void shouldGiveUpWhenPatienceIsOverAndTakeTheSameAgain() {
        // Given
        Faults faults = new Faults(1);
        DynamoViews views = writer(faults, Duration.ofMillis(200));
        faults.often(1);

        // When
        assertThatThrownBy(() -> views.write(views(anAssessment("1", 1).build())))
                .isInstanceOf(ViewsOutageException.class)
                .hasMessageContaining("within 200 ms");
        faults.often(0);
        views.write(views(anAssessment("1", 1).build()));

        // Then
        assertThat(listed(views, AssessmentStatus.UNPROCESSED)).containsExactly("1");
    }

    /** A writer dies after any number of its requests; another goes on with what came since. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void shouldSetRightWhatADeadWriterLeft(int requests) {
        // Given
        writer(new Faults(1), Duration.ofSeconds(30))
                .write(views(anAssessment("1", 1).setEvaluator("12").build()));
        AtomicInteger left = new AtomicInteger(requests);
        Faults faults = new Faults(1);
        DynamoViews dying = writer(faults, Duration.ofMillis(100));
        faults.dieAt(request -> left.getAndDecrement() <= 0);
        AssessmentState second = anAssessment("1", 1)
                .setVersion(2)
                .setEvaluator("13")
                .setStatus(AssessmentStatus.REVIEW_ONGOING)
                .build();
        assertThatThrownBy(() -> dying.write(new Views(
                        List.of(second), List.of(), List.of(), List.of(), List.of(aLine(Entity.ASSESSMENT, "1", 2)))))
                .isInstanceOf(ViewsOutageException.class);

        // When
        // Again what it was at first, except for the version: what the dead writer began must not stay.
        DynamoViews next = writer(new Faults(1), Duration.ofSeconds(30));
        next.write(views(anAssessment("1", 1).setVersion(3).setEvaluator("14").build()));

        // Then
        assertThat(listed(next, AssessmentStatus.UNPROCESSED)).containsExactly("1");
        assertThat(listed(next, AssessmentStatus.REVIEW_ONGOING)).isEmpty();
        assertThat(evaluatedBy(next, "12")).isZero();
        assertThat(evaluatedBy(next, "13")).isZero();
        assertThat(evaluatedBy(next, "14")).isOne();
    }

    @Test
    void shouldFinishWhatADeadWriterLeftEvenIfNothingElseChanges() {
        // Given
        Faults faults = new Faults(1);
        DynamoViews dying = writer(faults, Duration.ofMillis(100));
        AtomicInteger left = new AtomicInteger(3);
        faults.dieAt(request -> left.getAndDecrement() <= 0);
        assertThatThrownBy(() ->
                        dying.write(views(anAssessment("1", 1).setVersion(2).build())))
                .isInstanceOf(ViewsOutageException.class);

        // When
        DynamoViews next = writer(new Faults(1), Duration.ofSeconds(30));
        next.write(views(anAssessment("1", 1).build()));

        // Then
        assertThat(next.assessment(ACCOUNT, "1")).returns(2L, state -> state == null ? -1L : state.getVersion());
        for (By by : List.of(new By.Everything(), new By.Agent("anna"), new By.Team(7), new By.Scorecard(5))) {
            assertThat(next.count(AssessmentList.of(ACCOUNT, by))).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldNeverGoBackWhereTwoWritersMeet(long seed) throws Exception {
        // Given
        List<AssessmentState> history = new ArrayList<>();
        for (int version = 1; version <= 40; version++) {
            history.add(anAssessment("1", 1)
                    .setVersion(version)
                    .setEvaluator(version % 3 == 0 ? "12" : "13")
                    .setStatus(version % 2 == 0 ? AssessmentStatus.REVIEW_ONGOING : AssessmentStatus.AI_READY)
                    .build());
        }

        // When
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int at = 0; at < 2; at++) {
                DynamoViews views = writer(new Faults(at), Duration.ofSeconds(60));
                List<AssessmentState> order = new ArrayList<>(history);
                // A zombie is behind, and a restarted writer begins again: nearly in order is what happens.
                Collections.rotate(order, at * 13);
                Collections.swap(order, 3, new Random(seed).nextInt(40));
                writers.add(threads.submit(() -> order.forEach(state -> views.write(views(state)))));
            }
            DynamoViews reader = writer(new Faults(9), Duration.ofSeconds(30));
            long seen = 0;
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                AssessmentState state = reader.assessment(ACCOUNT, "1");
                long version = state == null ? 0 : state.getVersion();
                assertThat(version).isGreaterThanOrEqualTo(seen);
                seen = version;
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
        }

        // Then
        DynamoViews views = open.getFirst();
        assertThat(views.assessment(ACCOUNT, "1")).isEqualTo(history.getLast());
        assertThat(listed(views, AssessmentStatus.REVIEW_ONGOING)).containsExactly("1");
        assertThat(listed(views, AssessmentStatus.AI_READY)).isEmpty();
        assertThat(evaluatedBy(views, "12")).isZero();
        assertThat(evaluatedBy(views, "13")).isOne();
    }

    private DynamoViews writer(Faults faults, Duration patience) {
        DynamoSettings patient = settings.patient(patience, patience);
        DynamoViews views = new DynamoViews(Clients.of(patient, List.of(faults)), patient);
        open.add(views);
        return views;
    }

    /** Batches as a sink makes them: growing versions of some assessments, some of them seen twice. */
    private static List<Views> batches(Random random) {
        List<Views> batches = new ArrayList<>();
        int[] versions = new int[12];
        for (int batch = 0; batch < 8; batch++) {
            List<AssessmentState> states = new ArrayList<>();
            for (int at = 0; at < 10; at++) {
                int which = random.nextInt(versions.length);
                versions[which] += random.nextInt(3);
                states.add(version(which, Math.max(1, versions[which])));
            }
            batches.add(new Views(
                    states,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(aLine(Entity.ASSESSMENT, "FM0", batch), aLine(Entity.ASSESSMENT, "FM1", batch))));
        }
        return batches;
    }

    /** A pure function of both: what one version says does not depend on who stores it. */
    private static AssessmentState version(int which, int version) {
        int[] seconds = new int[Math.min(version, 5)];
        for (int at = 0; at < seconds.length; at++) {
            seconds[at] = which + 10 * at;
        }
        return answered("FM" + which, "eve", "s" + which % 3, seconds)
                .setVersion(version)
                .setStatus(version % 4 == 3 ? AssessmentStatus.REVIEWED_BY_SUPERVISOR : AssessmentStatus.REVIEW_ONGOING)
                .build();
    }

    private static List<Object> seen(ViewStore views) {
        List<Object> seen = new ArrayList<>();
        for (AssessmentStatus status : AssessmentStatus.values()) {
            AssessmentList list = new AssessmentList(ACCOUNT, new By.Everything(), null, Set.of(status), null, null);
            seen.add(Pages.all(start -> views.assessments(list, start, 4)));
            seen.add(views.count(list));
        }
        seen.add(Pages.all(start -> views.answers(ACCOUNT, "eve", null, start, 7)));
        seen.add(Pages.all(start -> views.answers(ACCOUNT, "eve", "s1", start, 7)));
        seen.add(Pages.all(start -> views.history(Entity.ASSESSMENT, ACCOUNT, "FM0", start, 3)));
        seen.add(Pages.all(start -> views.history(Entity.ASSESSMENT, ACCOUNT, "FM1", start, 3)));
        return seen;
    }

    private static List<String> listed(ViewStore views, AssessmentStatus status) {
        AssessmentList list = new AssessmentList(ACCOUNT, new By.Everything(), null, Set.of(status), null, null);
        List<String> ids = Pages.all(start -> views.assessments(list, start, 4)).stream()
                .map(AssessmentState::getAssessmentId)
                .toList();
        assertThat(views.count(list)).isEqualTo(ids.size());
        return ids;
    }

    private static long evaluatedBy(ViewStore views, String evaluator) {
        return views.count(AssessmentList.of(ACCOUNT, new By.Evaluator(evaluator)));
    }
}
