package dev.scoreline.views;

/** What facts are about: each has topics of its own, a log of its own and rows of its own. */
public enum Entity {
    ASSESSMENT,
    COMMENT,
    RATING,
    CONFIGURATION
}
