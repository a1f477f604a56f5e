package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.assessment.AiRuns.Progress;
import dev.scoreline.scorecard.assessment.IndexedScorecard.Place;
import dev.scoreline.scorecard.permission.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An AI worker reports on a run; a report of an older run than the latest comes too late. */
sealed interface AiReporting extends NeedsPermission {

    @Nullable String runId();

    Progress progress();

    /** The transition, from a state that takes AI runs. */
    State reported(State.TakesAi state, boolean earlierResultStands);

    @Override
    default Operation operation() {
        return Operation.REPORT_AI_SCORING;
    }

    @Override
    default boolean isRepeat(Assessment before, Envelope envelope) {
        return before.aiRuns().isRepeat(runId(), progress(), envelope.bodyDigest());
    }

    @Override
    default @Nullable Refusal superseded(Assessment before) {
        String run = runId();
        return run != null && before.aiRuns().isSuperseded(run) ? Refusals.superseded(run, before.aiRuns()) : null;
    }

    @Override
    default void change(Draft draft, Envelope envelope) {
        draft.note(draft.aiRuns().after(runId(), progress(), envelope.bodyDigest(), reason()));
    }

    @Override
    default Step next(Draft draft, State state, Envelope envelope) {
        if (!draft.isChanged()) {
            return new Step.To(state);
        }
        return state instanceof State.TakesAi takes
                ? new Step.To(reported(takes, draft.aiRuns().resultStands()))
                : Step.illegal("an assessment that is not reviewed yet to take an AI report", state);
    }

    record Started(Event.AiScoringStarted event) implements AiReporting {
        @Override
        public @Nullable String runId() {
            return event.runId();
        }

        @Override
        public Progress progress() {
            return Progress.STARTED;
        }

        @Override
        public State reported(State.TakesAi state, boolean earlierResultStands) {
            return state.aiStarted();
        }
    }

    record Failed(Event.AiScoringFailed event) implements AiReporting {
        @Override
        public @Nullable String runId() {
            return event.runId();
        }

        @Override
        public Progress progress() {
            return Progress.FAILED;
        }

        @Override
        public @Nullable String reason() {
            return event.error();
        }

        @Override
        public State reported(State.TakesAi state, boolean earlierResultStands) {
            return state.aiFailed(earlierResultStands);
        }
    }

    /** Replaces what every earlier run found; what people decided stays, with the AI's value beside it. */
    record Completed(Event.AiScoringCompleted event) implements AiReporting {
        @Override
        public @Nullable String runId() {
            return event.runId();
        }

        @Override
        public Progress progress() {
            return Progress.COMPLETED;
        }

        @Override
        public State reported(State.TakesAi state, boolean earlierResultStands) {
            return state.aiCompleted();
        }

        @Override
        public List<FieldFault> faults(Assessment before, @Nullable IndexedScorecard scorecard) {
            CriteriaCheck check = new CriteriaCheck(scorecard);
            event.findings().forEach(found -> check.next(found.criterion(), found.section(), found.answer()));
            return check.faults();
        }

        @Override
        public void change(Draft draft, Envelope envelope) {
            AiReporting.super.change(draft, envelope);
            draft.remark(draft.remarks().summarised(event.aiSummary()));
            IndexedScorecard scorecard = draft.scorecard();
            if (scorecard != null) {
                draft.judgeAll(merged(draft, scorecard, envelope));
            }
        }

        private Map<CriterionId, Judgement> merged(Draft draft, IndexedScorecard scorecard, Envelope envelope) {
            Map<CriterionId, AiFinding> findings =
                    event.findings().stream().collect(Collectors.toMap(AiFinding::criterion, Function.identity()));
            Map<CriterionId, Judgement> merged = new TreeMap<>();
            for (Place place : scorecard.places()) {
                CriterionId criterion = place.criterion().id();
                Judgement judged =
                        draft.judgement(criterion).found(place, findings.get(criterion), envelope.acceptedAt());
                if (!judged.equals(Judgement.NONE)) {
                    merged.put(criterion, judged);
                }
            }
            return merged;
        }
    }
}
