package dev.scoreline.architecture.intruder;

import dev.scoreline.scorecard.ScorecardBase;

import java.time.Instant;

/** Uses a module without leave, and a clock. */
public final class Intruder {

    private final ScorecardBase base = new ScorecardBase(1);

    public String describe() {
        return base + " at " + Instant.now();
    }
}
