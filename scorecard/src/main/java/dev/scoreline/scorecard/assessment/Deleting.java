package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.permission.Operation;

/** Somebody deletes an assessment, which keeps all it holds; deleting it again changes nothing. */
record Deleting() implements NeedsPermission {

    @Override
    public Operation operation() {
        return Operation.DELETE_ASSESSMENT;
    }

    @Override
    public Outcome onDeleted() {
        return Outcome.DUPLICATE;
    }

    @Override
    public void change(Draft draft, Envelope envelope) {
        // Only the state says that it is deleted.
    }

    @Override
    public Step next(Draft draft, State state, Envelope envelope) {
        return state instanceof State.Deletable deletable
                ? new Step.To(deletable.deleted(envelope.acceptedAt()))
                : Step.illegal("an assessment that can be deleted", state);
    }
}
