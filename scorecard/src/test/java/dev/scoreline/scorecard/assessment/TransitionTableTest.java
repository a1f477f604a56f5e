package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.identity.NaturalKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every event in every state. The table reads like the one of the lifecycle's contract, column for column. */
class TransitionTableTest {

    private static final String TABLE = """
            event                        | unprocessed          | aiInProgress         | aiReady              | reviewOngoing | reviewedBySupervisor  | discussedWithAssessee | error                | deleted
            opened again                 | duplicate            | duplicate            | duplicate            | duplicate     | duplicate             | duplicate             | duplicate            | refused DELETED
            answer recorded              | reviewOngoing        | reviewOngoing        | reviewOngoing        | stays         | stays, amended        | stays, amended        | reviewOngoing        | reviewOngoing, reopened empty
            answer revised               | -                    | -                    | -                    | stays         | stays, amended        | stays, amended        | -                    | refused NOT_FOUND
            AI scoring requested         | noted                | noted                | noted                | noted         | refused               | refused               | noted                | refused DELETED
            AI scoring started           | aiInProgress         | stays                | aiInProgress         | stays         | refused               | refused               | aiInProgress         | refused DELETED
            AI scoring completed         | aiReady              | aiReady              | stays                | stays, merged | refused               | refused               | aiReady              | refused DELETED
            AI scoring failed            | error                | error                | stays                | stays         | refused               | refused               | stays                | refused DELETED
            failed, earlier result stands| error                | aiReady              | stays                | stays         | refused               | refused               | stays                | refused DELETED
            edit                         | reviewOngoing        | reviewOngoing        | reviewOngoing        | stays         | stays, amended        | refused               | reviewOngoing        | refused DELETED
            asks reviewedBySupervisor    | refused              | refused              | reviewedBySupervisor | reviewedBySupervisor | duplicate      | refused               | refused              | refused DELETED
            asks discussedWithAssessee   | refused              | refused              | refused              | refused       | discussedWithAssessee | duplicate             | refused              | refused DELETED
            edit and asks reviewed       | reviewedBySupervisor | reviewedBySupervisor | reviewedBySupervisor | reviewedBySupervisor | stays, amended | refused               | reviewedBySupervisor | refused DELETED
            delete                       | deleted              | deleted              | deleted              | deleted       | deleted               | deleted               | deleted              | duplicate
            published, waiting for it    | re-scored            | re-scored            | re-scored            | re-scored     | re-scored             | re-scored             | re-scored            | duplicate
            """;

    record Cell(String event, String state, String expected) {
        @Override
        public String toString() {
            return event + " × " + state + " → " + expected;
        }
    }

    static Stream<Cell> cells() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> states = rows.getFirst();
        List<Cell> cells = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int column = 1; column < states.size(); column++) {
                cells.add(new Cell(row.getFirst(), states.get(column), row.get(column)));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void shouldLeadWhereTheTableSays(Cell cell) {
        // Given
        Assessment before = given(cell);
        Story story = Story.of(Scorecards.TELEPHONE, Scorecards.QUESTIONNAIRE).at(before);

        // When
        Outcome outcome = story.tell(event(cell.event()));

        // Then
        assertThat(words(before, outcome)).isEqualTo(expected(cell));
        assertThat(story.now().version()).isEqualTo(before.version() + (outcome instanceof Outcome.Moved ? 1 : 0));
        if (!(outcome instanceof Outcome.Moved)) {
            assertThat(story.now()).isSameAs(before);
        }
    }

    @Test
    void shouldHaveACellForEveryStateAndEvent() {
        // Given
        List<String> labels = Stream.of(
                        new State.Unprocessed(),
                        new State.AiInProgress(),
                        new State.AiReady(),
                        new State.ReviewOngoing(),
                        new State.ReviewedBySupervisor(false),
                        new State.DiscussedWithAssessee(false),
                        new State.AiFailed(),
                        new State.Deleted(Story.BEGINNING, false))
                .map(State::label)
                .toList();

        // Then
        assertThat(labels).hasSize((int) Arrays.stream(State.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .count());
        assertThat(cells().collect(Collectors.groupingBy(Cell::event)).values())
                .hasSize(14)
                .allSatisfy(row -> assertThat(row).extracting(Cell::state).containsExactlyElementsOf(labels));
    }

    /** A dash is what cannot happen: there is nothing to revise before the first answer. */
    private static String expected(Cell cell) {
        return switch (cell.expected()) {
            case "-" -> "refused NOT_FOUND";
            case "refused" -> "refused ILLEGAL_TRANSITION";
            case String said -> said;
        };
    }

    private static Event event(String row) {
        return switch (row) {
            case "opened again" -> Events.opened();
            case "answer recorded" -> Events.answered(2, "yes");
            case "answer revised" -> Events.revised(1, "no");
            case "AI scoring requested" -> Events.aiRequested("run-2");
            case "AI scoring started" -> Events.aiStarted("run-2");
            case "AI scoring completed" -> Events.aiCompleted("run-2", Events.found(1, 4), Events.found(2, 5));
            case "AI scoring failed", "failed, earlier result stands" -> Events.aiFailed("run-2");
            case "edit" -> Events.edit().score(2, 7).event();
            case "asks reviewedBySupervisor" -> Events.asks(AskedState.REVIEWED_BY_SUPERVISOR);
            case "asks discussedWithAssessee" -> Events.asks(AskedState.DISCUSSED_WITH_ASSESSEE);
            case "edit and asks reviewed" ->
                Events.edit()
                        .score(2, 7)
                        .asks(AskedState.REVIEWED_BY_SUPERVISOR)
                        .event();
            case "delete" -> Events.deleted();
            case "published, waiting for it" -> Events.published(2001);
            case String unknown -> throw new AssertionError("No event for the row '" + unknown + "'");
        };
    }

    private static Assessment given(Cell cell) {
        return switch (cell.event()) {
            case "answer recorded", "answer revised" -> flex(cell.state(), "answered".equals(touched(cell.state())));
            case "published, waiting for it" -> waiting(cell.state());
            case "failed, earlier result stands" -> mind(cell.state(), true);
            default -> mind(cell.state(), "aiReady".equals(cell.state()));
        };
    }

    private static String touched(String state) {
        return switch (state) {
            case "unprocessed", "aiInProgress", "aiReady", "error" -> "untouched";
            default -> "answered";
        };
    }

    private static Assessment mind(String label, boolean aiResultStands) {
        Story story = Story.of(Scorecards.TELEPHONE).after(Events.opened());
        if (aiResultStands) {
            story.after(Events.aiCompleted("run-1", Events.found(1, 3)));
        }
        if ("answered".equals(touched(label))) {
            story.after(Events.edit().score(1, 9).event());
        }
        return in(label, story.now());
    }

    private static Assessment flex(String label, boolean answered) {
        Story story = Story.of(Scorecards.QUESTIONNAIRE).after(Events.answered(1, "yes"));
        Assessment recorded = story.now();
        return in(label, answered ? recorded : withAnswers(recorded, Map.of(), Map.of()));
    }

    private static Assessment waiting(String label) {
        return in(label, new Story().after(Events.answered(1, "yes")).now());
    }

    private static Assessment in(String label, Assessment assessment) {
        return with(assessment, assessment.criteria(), assessment.answers(), state(label));
    }

    private static Assessment withAnswers(
            Assessment it, Map<CriterionId, Judgement> criteria, Map<AnswerSid, RecordedAnswer> answers) {
        return with(it, criteria, answers, it.state());
    }

    private static Assessment with(
            Assessment it, Map<CriterionId, Judgement> criteria, Map<AnswerSid, RecordedAnswer> answers, State state) {
        NaturalKey.OfAssessment key = it.key();
        return new Assessment(
                key,
                it.occasion(),
                state,
                it.revision(),
                criteria,
                it.setAside(),
                answers,
                it.remarks(),
                it.aiRuns(),
                it.assessor(),
                it.result(),
                new Trace(it.version(), 100, it.trace().lastModifiedAt(), List.of()));
    }

    private static State state(String label) {
        return switch (label) {
            case "unprocessed" -> new State.Unprocessed();
            case "aiInProgress" -> new State.AiInProgress();
            case "aiReady" -> new State.AiReady();
            case "reviewOngoing" -> new State.ReviewOngoing();
            case "reviewedBySupervisor" -> new State.ReviewedBySupervisor(false);
            case "discussedWithAssessee" -> new State.DiscussedWithAssessee(false);
            case "error" -> new State.AiFailed();
            case "deleted" -> new State.Deleted(Story.BEGINNING, false);
            case String unknown -> throw new AssertionError("No state for the column '" + unknown + "'");
        };
    }

    /** The outcome in the words of the table. */
    private static String words(Assessment before, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Duplicate ignored -> "duplicate";
            case Outcome.AlreadyFolded ignored -> "already folded";
            case Outcome.Refused(Refusal refusal) -> "refused " + refusal.category();
            case Outcome.Moved(Assessment after, List<Change> ignored) -> moved(before, after);
        };
    }

    private static String moved(Assessment before, Assessment after) {
        boolean stays = after.state().label().equals(before.state().label());
        if (stays && before.isWaiting() && !after.isWaiting()) {
            return after.result() == null || after.result().percentage() == null ? "not scored" : "re-scored";
        }
        if (stays && after.aiRuns().progress() == AiRuns.Progress.REQUESTED) {
            return "noted";
        }
        return (stays ? "stays" : after.state().label())
                + (after.state().amended() && !before.state().amended() ? ", amended" : "")
                + (before.isDeleted() ? reopened(after) : "")
                + (stays && isMerged(after) ? ", merged" : "");
    }

    private static String reopened(Assessment after) {
        return after.answers().size() == 1 && after.criteria().size() == 1 ? ", reopened empty" : ", reopened";
    }

    /** Of criteria 1, decided by a person, and 2, decided by nobody, only the latter counts as the AI says. */
    private static boolean isMerged(Assessment after) {
        Judgement first = after.criteria().get(new CriterionId(1));
        Judgement second = after.criteria().get(new CriterionId(2));
        return isStanding(first, Standing.HUMAN_VERIFIED)
                && isStanding(second, Standing.AI_GENERATED)
                && first != null
                && first.ai() != null;
    }

    private static boolean isStanding(@Nullable Judgement judgement, Standing standing) {
        return judgement != null && judgement.standing() == standing;
    }
}
