package dev.scoreline.scorecard.rating;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What became of a fact. */
public sealed interface RatingOutcome {

    /** It changed the call. */
    record Moved(CallRatings after, List<Change> changes) implements RatingOutcome {
        public Moved {
            changes = List.copyOf(changes);
        }
    }

    /** It says what is known already. */
    record Duplicate() implements RatingOutcome {}

    /** It cannot be; each fault names its field. */
    record Refused(List<Fault> faults) implements RatingOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** One field that changed, for the history. */
    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /** Why a field was refused: what was expected and what was found. */
    record Fault(String field, String message) {}

    RatingOutcome DUPLICATE = new Duplicate();
}
