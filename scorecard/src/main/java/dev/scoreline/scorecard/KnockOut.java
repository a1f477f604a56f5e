package dev.scoreline.scorecard;

/** What the lowest value of a criterion takes down with it. */
public enum KnockOut {
    NONE,
    SECTION,
    ASSESSMENT
}
