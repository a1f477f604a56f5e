package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.permission.Operation;
import org.jspecify.annotations.Nullable;

/** An answer of family A replaced under its sid; whoever did not give it learns nothing of it. */
record Revising(Event.AnswerRevised event) implements NeedsPermission {

    @Override
    public Operation operation() {
        return Operation.RECORD_ANSWER;
    }

    @Override
    public @Nullable Refusal unknown(Assessment before, Envelope envelope) {
        RecordedAnswer answer = before.answers().get(event.answerSid());
        boolean isTheirs = answer != null && answer.by().equals(envelope.actor().subject());
        return isTheirs && !before.isDeleted() ? null : Refusals.unknownAnswer(event.answerSid());
    }

    @Override
    public void change(Draft draft, Envelope envelope) {
        RecordedAnswer answer = draft.answers().get(event.answerSid());
        if (answer != null) {
            Recording.record(draft, answer.asked(), event.said(), envelope);
        }
    }

    @Override
    public Step next(Draft draft, State state, Envelope envelope) {
        return Recording.next(draft, state);
    }
}
