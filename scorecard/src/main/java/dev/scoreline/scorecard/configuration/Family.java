package dev.scoreline.scorecard.configuration;

/** Through whose interface a scorecard is configured. */
public enum Family {
    FLEX,
    MIND
}
