package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.ExternalSid;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** An answer of family A: taken in every state, and the first one opens or reopens its assessment. */
record Answering(Event.AnswerRecorded event, Revisions revisions) implements Proceeding {

    static Assessment blank(Event.AnswerRecorded event, Envelope envelope) {
        return Assessment.blank(
                event.key(), new Occasion(null, event.callUuid(), Map.of(), envelope.acceptedAt()), envelope);
    }

    @Override
    public @Nullable Refusal forbidden(Assessment before, Envelope envelope) {
        String evaluator = event.key().evaluator();
        if (!evaluator.equals(envelope.actor().subject())) {
            return Refusals.notOneself(evaluator, envelope);
        }
        return before.key().equals(event.key()) ? null : Refusals.keyTaken();
    }

    @Override
    public @Nullable Outcome onDeleted() {
        return null;
    }

    @Override
    public void change(Draft draft, Envelope envelope) {
        if (draft.isDeleted()) {
            draft.empty();
        }
        if (draft.isUntouched()) {
            pinRevisionInForce(draft);
            draft.assessedBy(Assessor.in(envelope));
        }
        draft.duringCall(event.callUuid());
        Recording.record(draft, event.asked(), event.said(), envelope);
    }

    private void pinRevisionInForce(Draft draft) {
        IndexedScorecard inForce = revisions.inForce(new ExternalSid(event.key().questionnaire()));
        if (inForce != null) {
            draft.pin(inForce);
        }
    }

    @Override
    public Step next(Draft draft, State state, Envelope envelope) {
        return Recording.next(draft, state);
    }
}
