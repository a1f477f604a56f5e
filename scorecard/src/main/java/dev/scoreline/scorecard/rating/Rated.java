package dev.scoreline.scorecard.rating;

/** Whom or what the caller was asked about. */
public enum Rated {
    AGENT,
    CALL,
    /** The source did not say; the call's facts decide. */
    UNSTATED
}
