package dev.scoreline.scorecard.assessment;

/** Where an event leads, if it may. */
sealed interface Step {

    record To(State state) implements Step {}

    /** The state does not allow it; {@code why} says what was expected and found. */
    record Illegal(String why) implements Step {}

    static Step illegal(String expected, State found) {
        return new Illegal("Expected " + expected + ", found one that is " + found.label());
    }
}
