package dev.scoreline.scorecard;

/** Where a revision stands; only an active one takes new assessments. */
public enum ScorecardState {
    DRAFT,
    ACTIVE,
    RETIRED,
    DELETED
}
