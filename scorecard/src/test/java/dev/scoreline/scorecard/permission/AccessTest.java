package dev.scoreline.scorecard.permission;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTest {

    /** Per permission and operation the assessments that are reached: o(wn and reviewed), t(eam's), a(ll). */
    private static final String MATRIX = """
                                        | VIEW | OPEN | EDIT | REFRESH | REPORT_AI | DELETE | MANAGE | DELETE_CONFIGURATION
            qualityViewAssessmentOwn      | o    |      |      |         |           |        |        |
            qualityViewAssessmentTeamMate | t    |      |      |         |           |        |        |
            qualityViewAssessmentAll      | a    |      |      |         |           |        |        |
            qualityDoAssessmentsTeam      | t    | t    | t    | t       | t         |        |        |
            qualityDoAssessmentsAll       | a    | a    | a    | a       | a         |        |        |
            qualityDeleteAssessment       |      |      |      |         |           |        |        |
            qualityManageScorecards       |      |      |      |         |           |        | a      |
            qualityDeleteScorecard        |      |      |      |         |           |        |        | a
            """;

    private static final List<Operation> COLUMNS = List.of(
            Operation.VIEW_ASSESSMENT,
            Operation.OPEN_ASSESSMENT,
            Operation.EDIT_ASSESSMENT,
            Operation.REFRESH_ASSESSMENT,
            Operation.REPORT_AI_SCORING,
            Operation.DELETE_ASSESSMENT,
            Operation.MANAGE_CONFIGURATION,
            Operation.DELETE_CONFIGURATION);

    private static final Concern OWN_REVIEWED = new Concern(8L, "12", true);
    private static final Concern OWN_OPEN = new Concern(8L, "12", false);
    private static final Concern OF_MY_TEAM = new Concern(7L, "23", true);
    private static final Concern OF_ANOTHER_TEAM = new Concern(8L, "23", true);
    private static final Concern WITHOUT_TEAM = new Concern(null, "23", true);

    record Cell(Permission permission, Operation operation, String reach) {}

    static Stream<Cell> cells() {
        return MATRIX.lines().skip(1).map(line -> line.split("\\|", -1)).flatMap(AccessTest::row);
    }

    private static Stream<Cell> row(String[] row) {
        Permission permission = Arrays.stream(Permission.values())
                .filter(candidate -> candidate.claim().equals(row[0].strip()))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, COLUMNS.size())
                .mapToObj(column -> new Cell(permission, COLUMNS.get(column), row[column + 1].strip()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void shouldReachWhatTheMatrixSays(Cell cell) {
        // Given
        Actor actor = user(cell.permission());

        // Then
        assertThat(reached(actor, cell.operation())).isEqualTo(expected(cell.reach()));
    }

    @Test
    void shouldCoverEveryPermissionAndEveryOperationThatNeedsOne() {
        assertThat(cells().map(Cell::permission).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Permission.values());
        assertThat(Arrays.stream(Operation.values())
                        .filter(operation -> !operation.isOpenToEveryone() && !operation.isTheAccountsAlone()))
                .containsExactlyInAnyOrderElementsOf(COLUMNS);
    }

    @Test
    void shouldDeleteOnlyWithinWhatOneMayView() {
        assertThat(reached(user(Permission.DELETE, Permission.VIEW_OWN), Operation.DELETE_ASSESSMENT))
                .isEqualTo(expected("o"));
        assertThat(reached(user(Permission.DELETE, Permission.DO_TEAM), Operation.DELETE_ASSESSMENT))
                .isEqualTo(expected("t"));
        assertThat(reached(user(Permission.DELETE, Permission.VIEW_ALL), Operation.DELETE_ASSESSMENT))
                .isEqualTo(expected("a"));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void shouldLetTheAccountDoEverything(Operation operation) {
        assertThat(Set.of(Actor.Kind.ACCOUNT, Actor.Kind.SYSTEM))
                .allSatisfy(kind -> assertThat(
                                Access.allows(new Actor("AC01", kind, Set.of(), Set.of()), operation, Concern.ACCOUNT))
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void shouldLetAKeyDoEverythingButManageTheAccount(Operation operation) {
        // Given
        Actor key = new Actor("SK01", Actor.Kind.API_KEY, Set.of(), Set.of());

        // Then
        assertThat(Access.allows(key, operation, Concern.ACCOUNT)).isEqualTo(operation != Operation.MANAGE_ACCOUNT);
    }

    @Test
    void shouldLetNoPermissionsManageTheAccount() {
        assertThat(Access.allows(user(Permission.values()), Operation.MANAGE_ACCOUNT, Concern.ACCOUNT))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void shouldLetAUserWithoutPermissionsAnswerAndReadConfigurationOnly(Operation operation) {
        assertThat(Access.allows(user(), operation, OWN_REVIEWED))
                .isEqualTo(operation == Operation.RECORD_ANSWER || operation == Operation.READ_CONFIGURATION);
    }

    @Test
    void shouldReadClaimsByNameAndLeaveOthersOut() {
        assertThat(Permission.named(Set.of("qualityDoAssessmentsAll", "billingAdmin", "DO_TEAM")))
                .containsExactly(Permission.DO_ALL);
    }

    @Test
    void shouldLabelEveryOperationDifferently() {
        assertThat(Arrays.stream(Operation.values()).map(Operation::label))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    private static Actor user(Permission... permissions) {
        return new Actor("12", Actor.Kind.USER, Set.of(permissions), Set.of(7L));
    }

    private static Map<String, Boolean> reached(Actor actor, Operation operation) {
        return Map.of(
                "own, reviewed", Access.allows(actor, operation, OWN_REVIEWED),
                "own, not reviewed", Access.allows(actor, operation, OWN_OPEN),
                "of my team", Access.allows(actor, operation, OF_MY_TEAM),
                "of another team", Access.allows(actor, operation, OF_ANOTHER_TEAM),
                "without a team", Access.allows(actor, operation, WITHOUT_TEAM));
    }

    private static Map<String, Boolean> expected(@Nullable String reach) {
        boolean all = "a".equals(reach);
        return Map.of(
                "own, reviewed", all || "o".equals(reach),
                "own, not reviewed", all,
                "of my team", all || "t".equals(reach),
                "of another team", all,
                "without a team", all);
    }
}
