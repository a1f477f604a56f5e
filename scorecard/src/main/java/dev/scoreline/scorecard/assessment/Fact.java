package dev.scoreline.scorecard.assessment;

/** One accepted event with its circumstances: what the log holds and {@link Lifecycle} folds. */
public record Fact(Envelope envelope, Event event) {}
