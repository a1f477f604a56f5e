package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.scorecard.permission.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Somebody asks for AI scoring anew, which also moves the assessment to another revision of its scorecard. */
record Refreshing(Event.AiScoringRequested event, Revisions revisions) implements NeedsPermission {

    @Override
    public Operation operation() {
        return Operation.REFRESH_ASSESSMENT;
    }

    @Override
    public boolean isRepeat(Assessment before, Envelope envelope) {
        return before.aiRuns().knows(event.runId());
    }

    @Override
    public List<FieldFault> faults(Assessment before, @Nullable IndexedScorecard scorecard) {
        RevisionId asked = event.revision();
        if (asked == null || asked.equals(before.revision())) {
            return List.of();
        }
        IndexedScorecard target = revisions.revision(asked);
        boolean fits =
                target != null && isUsable(target.scorecard()) && isOfTheFamily(target.scorecard(), before, scorecard);
        return fits
                ? List.of()
                : List.of(new FieldFault(
                        "scorecardId",
                        "Expected an active or retired revision of the assessment's own scorecard, found " + asked));
    }

    private static boolean isUsable(Scorecard scorecard) {
        return scorecard.state() == ScorecardState.ACTIVE || scorecard.state() == ScorecardState.RETIRED;
    }

    private static boolean isOfTheFamily(Scorecard target, Assessment before, @Nullable IndexedScorecard pinned) {
        return pinned != null
                ? target.base().equals(pinned.scorecard().base())
                : before.key() instanceof NaturalKey.FlexAssessment key
                        && new ExternalSid(key.questionnaire()).equals(target.externalSid());
    }

    @Override
    public void change(Draft draft, Envelope envelope) {
        draft.note(draft.aiRuns().after(event.runId(), AiRuns.Progress.REQUESTED, envelope.bodyDigest(), null));
        IndexedScorecard target = target(draft.scorecard());
        if (target != null) {
            Pinning.pin(draft, target);
        }
    }

    private @Nullable IndexedScorecard target(@Nullable IndexedScorecard pinned) {
        if (event.revision() != null) {
            return revisions.revision(event.revision());
        }
        return pinned == null ? null : revisions.latestActive(pinned.scorecard().base());
    }

    @Override
    public Step next(Draft draft, State state, Envelope envelope) {
        return state instanceof State.TakesAi
                ? new Step.To(state)
                : Step.illegal("an assessment that is not reviewed yet to be scored by an AI", state);
    }
}
