package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is particular to one kind of event; {@link Lifecycle} asks for it in the order of judgement. */
interface Proceeding {

    /** Whether what the event is about exists in this assessment. */
    default @Nullable Refusal unknown(Assessment before, Envelope envelope) {
        return null;
    }

    @Nullable Refusal forbidden(Assessment before, Envelope envelope);

    /** Whether this very request was taken before, so that it gets its answer again. */
    default boolean isRepeat(Assessment before, Envelope envelope) {
        return false;
    }

    /** What becomes of it when the assessment is deleted; absent: it goes on. */
    default @Nullable Outcome onDeleted() {
        return new Outcome.Refused(Refusals.deleted());
    }

    default @Nullable Refusal superseded(Assessment before) {
        return null;
    }

    /** Every faulty field. */
    default List<FieldFault> faults(Assessment before, @Nullable IndexedScorecard scorecard) {
        return List.of();
    }

    /** Works the event's values into the draft. */
    void change(Draft draft, Envelope envelope);

    /** Where it leads from {@code state}, once its values are in the draft. */
    Step next(Draft draft, State state, Envelope envelope);

    /** What must be remembered to recognise its repeats. */
    default Trace remembered(Trace trace, Envelope envelope) {
        return trace;
    }

    /** Why it happened, for history lines that have no reason of their own. */
    default @Nullable String reason() {
        return null;
    }
}
