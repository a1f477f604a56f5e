package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.Nullable;

/** The scorecard that an assessment waits for came into force; to any other assessment it is nothing. */
record Publishing(Event.ScorecardPublished event, Revisions revisions) implements Proceeding {

    @Override
    public @Nullable Refusal forbidden(Assessment before, Envelope envelope) {
        return null; // Whoever published it had to have the right to; what follows from it needs none.
    }

    @Override
    public Outcome onDeleted() {
        return Outcome.DUPLICATE;
    }

    @Override
    public void change(Draft draft, Envelope envelope) {
        IndexedScorecard published = revisions.revision(event.revision());
        if (published != null && draft.waitsFor(published)) {
            Pinning.pin(draft, published);
        }
    }

    @Override
    public Step next(Draft draft, State state, Envelope envelope) {
        return new Step.To(state);
    }
}
