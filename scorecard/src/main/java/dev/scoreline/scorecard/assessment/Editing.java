package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited;
import dev.scoreline.scorecard.assessment.IndexedScorecard.Place;
import dev.scoreline.scorecard.permission.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A person's edit, a request for a state, or both: first the values, then the state on what they leave. */
record Editing(AssessmentEdited event) implements NeedsPermission {

    @Override
    public Operation operation() {
        return Operation.EDIT_ASSESSMENT;
    }

    @Override
    public boolean isRepeat(Assessment before, Envelope envelope) {
        return envelope.ifMatch() != null && before.trace().recentEdits().contains(digest(envelope));
    }

    @Override
    public Trace remembered(Trace trace, Envelope envelope) {
        return envelope.ifMatch() == null ? trace : trace.remembering(digest(envelope));
    }

    private static String digest(Envelope envelope) {
        return envelope.ifMatch() + " " + envelope.bodyDigest() + " "
                + envelope.actor().subject();
    }

    @Override
    public List<FieldFault> faults(Assessment before, @Nullable IndexedScorecard scorecard) {
        CriteriaCheck check = new CriteriaCheck(scorecard);
        event.criteria()
                .forEach(edit -> check.next(
                        edit.criterion(),
                        edit.section(),
                        edit.score() instanceof Edit.Set<Answer>(Answer answer) ? answer : null));
        return check.faults();
    }

    @Override
    public void change(Draft draft, Envelope envelope) {
        IndexedScorecard scorecard = draft.scorecard();
        if (scorecard != null) {
            event.criteria().forEach(edit -> judge(draft, scorecard, edit, envelope));
        }
        draft.remark(draft.remarks().edited(event));
        if (draft.isChanged() && draft.assessor() == null) {
            draft.assessedBy(Assessor.in(envelope));
        }
    }

    private static void judge(Draft draft, IndexedScorecard scorecard, CriterionEdit edit, Envelope envelope) {
        CriterionId criterion = edit.criterion();
        Place place = scorecard.place(criterion);
        if (place != null) {
            draft.judge(
                    criterion,
                    draft.judgement(criterion)
                            .said(
                                    place,
                                    edit.score(),
                                    edit.reason(),
                                    envelope.actor().subject(),
                                    envelope.acceptedAt()));
        }
    }

    @Override
    public Step next(Draft draft, State state, Envelope envelope) {
        if (!draft.isChanged()) {
            return asked(draft, state, envelope);
        }
        return state instanceof State.Editable editable
                ? asked(draft, editable.edited(), envelope)
                : Step.illegal("an assessment that admits edits", state);
    }

    private Step asked(Draft draft, State state, Envelope envelope) {
        return switch (event.asks()) {
            case null -> new Step.To(state);
            case REVIEWED_BY_SUPERVISOR -> review(draft, state, envelope);
            case DISCUSSED_WITH_ASSESSEE -> discuss(draft, state, envelope);
        };
    }

    private static Step review(Draft draft, State state, Envelope envelope) {
        if (state instanceof State.ReviewedBySupervisor) {
            return new Step.To(state);
        }
        if (!(state instanceof State.Reviewable reviewable)) {
            return Step.illegal("an assessment that is aiReady or reviewOngoing to become reviewedBySupervisor", state);
        }
        if (draft.criteria().values().stream().noneMatch(Judgement::isDecided)) {
            return new Step.Illegal("Expected at least one criterion that is scored or not applicable"
                    + " to become reviewedBySupervisor, found none");
        }
        draft.remark(draft.remarks().assessedOn(envelope.acceptedAt()));
        draft.reviewedBy(Assessor.in(envelope));
        return new Step.To(reviewable.reviewed());
    }

    private static Step discuss(Draft draft, State state, Envelope envelope) {
        if (state instanceof State.DiscussedWithAssessee) {
            return new Step.To(state);
        }
        if (!(state instanceof State.Discussable discussable)) {
            return Step.illegal("an assessment that is reviewedBySupervisor to become discussedWithAssessee", state);
        }
        draft.remark(draft.remarks().discussedOn(envelope.acceptedAt()));
        return new Step.To(discussable.discussed());
    }
}
