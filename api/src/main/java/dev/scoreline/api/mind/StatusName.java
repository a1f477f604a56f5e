package dev.scoreline.api.mind;

import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.assessment.Standing;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** The names by which clients know the states of assessments and of criteria. */
public final class StatusName {

    private StatusName() {}

    public static String of(AssessmentStatus status) {
        return switch (status) {
            case UNPROCESSED -> "unprocessed";
            case AI_IN_PROGRESS -> "aiInProgress";
            case AI_READY -> "aiReady";
            case REVIEW_ONGOING -> "reviewOngoing";
            case REVIEWED_BY_SUPERVISOR -> "reviewedBySupervisor";
            case DISCUSSED_WITH_ASSESSEE -> "discussedWithAssessee";
            case ERROR -> "error";
            case DELETED -> "deleted";
            case UNKNOWN -> "unknown";
        };
    }

    public static String of(Standing standing) {
        return switch (standing) {
            case UNSCORED -> "unscored";
            case AI_GENERATED -> "aiGenerated";
            case HUMAN_VERIFIED -> "humanVerified";
            case NOT_APPLICABLE -> "notApplicable";
            case UNKNOWN -> "unknown";
        };
    }

    /** The state with this name; null when there is none. */
    public static @Nullable AssessmentStatus status(String name) {
        return known().stream()
                .filter(status -> of(status).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Every name a client may ask for, in the order of the lifecycle. */
    public static List<String> all() {
        return known().stream().map(StatusName::of).toList();
    }

    private static List<AssessmentStatus> known() {
        return Arrays.stream(AssessmentStatus.values())
                .filter(status -> status != AssessmentStatus.UNKNOWN)
                .toList();
    }
}
