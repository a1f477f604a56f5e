package dev.scoreline.systemtests.refusals;

/** What bad requests have wrong with them. */
enum Theme {
    SYNTAX,
    LIMITS,
    TYPES,
    BOUNDS,
    SIZES,
    ENCODINGS,
    TEXT,
    IDS_AND_PATHS,
    HEADERS_AND_METHODS,
    SEMANTICS,
    BATCHES
}
