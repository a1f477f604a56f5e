package dev.scoreline.scorecard.permission;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One entry of a token's {@code permissions} claim, and what it allows.
 *
 * <p>{@link #reach} is the whole role matrix: documentation and tests are generated from it.
 */
public enum Permission {
    VIEW_OWN("qualityViewAssessmentOwn"),
    VIEW_TEAM("qualityViewAssessmentTeamMate"),
    VIEW_ALL("qualityViewAssessmentAll"),
    DO_TEAM("qualityDoAssessmentsTeam"),
    DO_ALL("qualityDoAssessmentsAll"),
    DELETE("qualityDeleteAssessment"),
    MANAGE_SCORECARDS("qualityManageScorecards"),
    DELETE_SCORECARD("qualityDeleteScorecard");

    /** What doing assessments comprises; it includes seeing them. */
    private static final Set<Operation> DOING = EnumSet.of(
            Operation.VIEW_ASSESSMENT,
            Operation.OPEN_ASSESSMENT,
            Operation.EDIT_ASSESSMENT,
            Operation.REFRESH_ASSESSMENT,
            Operation.REPORT_AI_SCORING);

    private final String claim;

    Permission(String claim) {
        this.claim = claim;
    }

    /** The name by which tokens carry it. */
    public String claim() {
        return claim;
    }

    /** The permissions that a claim names; names that belong to other products are left out. */
    public static Set<Permission> named(Set<String> claims) {
        return Arrays.stream(values())
                .filter(permission -> claims.contains(permission.claim))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How far this permission alone reaches for {@code operation}. */
    public Reach reach(Operation operation) {
        return switch (this) {
            case VIEW_OWN -> only(operation == Operation.VIEW_ASSESSMENT, Reach.OWN_REVIEWED);
            case VIEW_TEAM -> only(operation == Operation.VIEW_ASSESSMENT, Reach.OWN_TEAMS);
            case VIEW_ALL -> only(operation == Operation.VIEW_ASSESSMENT, Reach.EVERYTHING);
            case DO_TEAM -> only(DOING.contains(operation), Reach.OWN_TEAMS);
            case DO_ALL -> only(DOING.contains(operation), Reach.EVERYTHING);
            case DELETE -> only(operation == Operation.DELETE_ASSESSMENT, Reach.WHAT_ONE_MAY_VIEW);
            case MANAGE_SCORECARDS -> only(operation == Operation.MANAGE_CONFIGURATION, Reach.EVERYTHING);
            case DELETE_SCORECARD -> only(operation == Operation.DELETE_CONFIGURATION, Reach.EVERYTHING);
        };
    }

    private static Reach only(boolean granted, Reach reach) {
        return granted ? reach : Reach.NOTHING;
    }
}
