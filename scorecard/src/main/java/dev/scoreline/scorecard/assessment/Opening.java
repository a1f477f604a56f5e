package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Concern;
import dev.scoreline.scorecard.permission.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Somebody opens an assessment of family B; opening it again changes nothing. */
record Opening(Event.AssessmentOpened event, Revisions revisions) implements NeedsPermission {

    static Assessment blank(Event.AssessmentOpened event, Envelope envelope) {
        Occasion occasion = new Occasion(event.teamId(), event.callUuid(), event.context(), envelope.acceptedAt());
        return Assessment.blank(event.key(), occasion, envelope);
    }

    @Override
    public Operation operation() {
        return Operation.OPEN_ASSESSMENT;
    }

    @Override
    public @Nullable Refusal forbidden(Assessment before, Envelope envelope) {
        boolean isTheSame = before.key().equals(event.key());
        Concern concern = isTheSame ? before.concern() : Assessment.concern(event.key(), event.teamId(), false);
        if (!Access.allows(envelope.actor(), operation(), concern)) {
            return Refusals.forbidden(operation(), envelope);
        }
        return isTheSame ? null : Refusals.keyTaken();
    }

    @Override
    public List<FieldFault> faults(Assessment before, @Nullable IndexedScorecard scorecard) {
        if (!before.isBlank() || named() != null) {
            return List.of();
        }
        return List.of(new FieldFault(
                "scorecardId",
                "Expected the id of an active scorecard, found " + event.key().scorecard()));
    }

    @Override
    public void change(Draft draft, Envelope envelope) {
        IndexedScorecard named = named();
        if (draft.isUntouched() && named != null) {
            draft.pin(named);
        }
    }

    private @Nullable IndexedScorecard named() {
        IndexedScorecard named = revisions.revision(new RevisionId(event.key().scorecard()));
        return named != null && named.scorecard().state() == ScorecardState.ACTIVE ? named : null;
    }

    @Override
    public Step next(Draft draft, State state, Envelope envelope) {
        return new Step.To(state);
    }
}
