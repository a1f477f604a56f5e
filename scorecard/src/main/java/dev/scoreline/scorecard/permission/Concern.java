package dev.scoreline.scorecard.permission;

import org.jspecify.annotations.Nullable;

/**
 * What permissions need to know of the assessment they are asked about.
 *
 * @param teamId the team stored at opening; without one only permissions that reach everything apply
 * @param assessed the id of whoever was assessed, as text
 * @param reviewed whether a supervisor has reviewed it, so that the assessed may see it
 */
public record Concern(@Nullable Long teamId, @Nullable String assessed, boolean reviewed) {

    /** For operations on the account rather than on one assessment. */
    public static final Concern ACCOUNT = new Concern(null, null, false);
}
