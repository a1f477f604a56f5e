package dev.scoreline.scorecard.permission;

/** Which assessments a permission reaches for one operation. */
public enum Reach {
    NOTHING,
    /** One's own, from the moment a supervisor has reviewed it. */
    OWN_REVIEWED,
    /** Those of the teams one belongs to. */
    OWN_TEAMS,
    /** Those that one may view by another permission. */
    WHAT_ONE_MAY_VIEW,
    EVERYTHING
}
