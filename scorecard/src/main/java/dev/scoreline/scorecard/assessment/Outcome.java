package dev.scoreline.scorecard.assessment;

import java.util.List;

/** What became of an event. Only {@link Moved} leaves a different assessment behind. */
public sealed interface Outcome {

    /** It was accepted: the version rose by one, and every changed field has its line. */
    record Moved(Assessment after, List<Change> changes) implements Outcome {
        public Moved {
            changes = List.copyOf(changes);
        }
    }

    /** It was fine and changed nothing: a repeat, or what it asked for was already so. */
    record Duplicate() implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /**
     * Its position lies at or below the last one folded: a replay onto a kept store. Unlike a duplicate it says nothing
     * about the event, whose real outcome was recorded the first time; nothing may be recorded now.
     */
    record AlreadyFolded() implements Outcome {}

    Outcome DUPLICATE = new Duplicate();

    Outcome ALREADY_FOLDED = new AlreadyFolded();
}
