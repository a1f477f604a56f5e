package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.assessment.IndexedScorecard.Place;
import org.jspecify.annotations.Nullable;

/** What recording and revising an answer have in common: it is kept as said, and counts where its question is known. */
final class Recording {

    private Recording() {}

    static void record(Draft draft, Asked asked, Said said, Envelope envelope) {
        IndexedScorecard scorecard = draft.scorecard();
        Place place = scorecard == null ? null : scorecard.place(asked.metric());
        RecordedAnswer earlier = draft.answers().get(asked.answerSid());
        draft.record(
                earlier == null
                        ? RecordedAnswer.first(asked, said, envelope, criterion(place))
                        : earlier.revised(asked, said, envelope.acceptedAt()));
        if (place != null) {
            judge(draft, place, said, envelope);
        }
    }

    private static void judge(Draft draft, Place place, Said said, Envelope envelope) {
        CriterionId criterion = place.criterion().id();
        draft.judge(
                criterion,
                draft.judgement(criterion)
                        .said(
                                place,
                                Edit.set(new Answer.Choice(said.answerId())),
                                Edit.keep(),
                                envelope.actor().subject(),
                                envelope.acceptedAt()));
    }

    private static @Nullable CriterionId criterion(@Nullable Place place) {
        return place == null ? null : place.criterion().id();
    }

    static Step next(Draft draft, State state) {
        if (!draft.isChanged()) {
            return new Step.To(state);
        }
        return state instanceof State.TakesAnswers takes
                ? new Step.To(takes.answered())
                : Step.illegal("an assessment that takes answers", state);
    }
}
