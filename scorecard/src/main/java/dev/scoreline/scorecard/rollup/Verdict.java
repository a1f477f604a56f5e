package dev.scoreline.scorecard.rollup;

/** What an assessment's outcome means for a pass rate. */
public enum Verdict {
    PASSED,
    FAILED,
    /** Neither: not complete, or the scorecard has no pass mark. */
    OPEN
}
