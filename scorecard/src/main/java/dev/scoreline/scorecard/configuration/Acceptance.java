package dev.scoreline.scorecard.configuration;

import java.time.Instant;

/**
 * Where an event lies in its log, and when it was accepted.
 *
 * @param position decides about order and repeats
 * @param at is shown to people and decides nothing
 */
public record Acceptance(long position, Instant at) {}
