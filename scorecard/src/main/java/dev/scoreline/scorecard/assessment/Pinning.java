package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.assessment.IndexedScorecard.Place;
import dev.scoreline.scorecard.identity.AnswerSid;

import java.util.Map;
import java.util.TreeMap;

/** Moves an assessment to a revision: what the revision knows counts, what it lacks is set aside, nothing is lost. */
final class Pinning {

    private Pinning() {}

    static void pin(Draft draft, IndexedScorecard scorecard) {
        Map<CriterionId, Judgement> held = new TreeMap<>(draft.criteria());
        held.putAll(draft.setAside());
        Map<CriterionId, Judgement> known = new TreeMap<>();
        Map<CriterionId, Judgement> lacking = new TreeMap<>();
        held.forEach((criterion, judgement) -> {
            Place place = scorecard.place(criterion);
            if (place == null) {
                lacking.put(criterion, judgement);
            } else {
                known.put(criterion, judgement.readAgain(place));
            }
        });
        draft.pin(scorecard);
        draft.recordAll(bound(draft, scorecard, known));
        draft.judgeAll(known);
        draft.setAside(lacking);
    }

    /** Binds every answer to the criterion that carries its question's id, and lets it count where nothing did. */
    private static Map<AnswerSid, RecordedAnswer> bound(
            Draft draft, IndexedScorecard scorecard, Map<CriterionId, Judgement> known) {
        Map<AnswerSid, RecordedAnswer> bound = new TreeMap<>();
        draft.answers().forEach((sid, answer) -> {
            Place place = scorecard.place(answer.asked().metric());
            bound.put(
                    sid, answer.boundTo(place == null ? null : place.criterion().id()));
            if (place != null) {
                known.computeIfAbsent(place.criterion().id(), ignored -> judged(place, answer));
            }
        });
        return bound;
    }

    private static Judgement judged(Place place, RecordedAnswer answer) {
        return Judgement.NONE.said(
                place,
                Edit.set(new Answer.Choice(answer.said().answerId())),
                Edit.keep(),
                answer.by(),
                answer.answeredAt());
    }
}
