package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.permission.Actor;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Folds facts into assessments: the one place where anything about an assessment is decided.
 *
 * <p>Pure: the same assessment, fact and revisions give the same outcome, wherever and however often it is asked. A
 * refusal and a duplicate leave the assessment as it is; a move raises its version by exactly one.
 */
public final class Lifecycle {

    private Lifecycle() {}

    /**
     * What becomes of {@code before} by {@code fact}.
     *
     * @param before absent when nothing is known under the fact's key
     * @param revisions what was published earlier in the same log
     */
    public static Outcome apply(@Nullable Assessment before, Fact fact, Revisions revisions) {
        Envelope envelope = fact.envelope();
        if (before != null && before.hasFolded(envelope.position())) {
            return Outcome.ALREADY_FOLDED;
        }
        return switch (fact.event()) {
            case Event.AnswerRecorded event ->
                judge(known(before, event, envelope), envelope, revisions, new Answering(event, revisions));
            case Event.AssessmentOpened event ->
                judge(known(before, event, envelope), envelope, revisions, new Opening(event, revisions));
            case Event.AnswerRevised event -> judge(before, envelope, revisions, new Revising(event));
            case Event.AssessmentEdited event -> judge(before, envelope, revisions, new Editing(event));
            case Event.AiScoringRequested event -> judge(before, envelope, revisions, new Refreshing(event, revisions));
            case Event.AiScoringStarted event -> judge(before, envelope, revisions, new AiReporting.Started(event));
            case Event.AiScoringCompleted event -> judge(before, envelope, revisions, new AiReporting.Completed(event));
            case Event.AiScoringFailed event -> judge(before, envelope, revisions, new AiReporting.Failed(event));
            case Event.AssessmentDeleted ignored -> judge(before, envelope, revisions, new Deleting());
            case Event.ScorecardPublished event ->
                judge(before, envelope.by(Actor.SYSTEM), revisions, new Publishing(event, revisions));
        };
    }

    private static Assessment known(@Nullable Assessment before, Event.AnswerRecorded event, Envelope envelope) {
        return before != null ? before : Answering.blank(event, envelope);
    }

    private static Assessment known(@Nullable Assessment before, Event.AssessmentOpened event, Envelope envelope) {
        return before != null ? before : Opening.blank(event, envelope);
    }

    /**
     * The order of judgement, top to bottom: unknown, forbidden, a repeat, deleted, another version, superseded or
     * faulty values; and, once the values are worked in, nothing changed, an illegal transition, too large.
     */
    private static Outcome judge(
            @Nullable Assessment before, Envelope envelope, Revisions revisions, Proceeding proceeding) {
        if (before == null) {
            return new Outcome.Refused(Refusals.unknownAssessment());
        }
        Refusal unknown = proceeding.unknown(before, envelope);
        if (unknown != null) {
            return new Outcome.Refused(unknown);
        }
        Refusal forbidden = proceeding.forbidden(before, envelope);
        if (forbidden != null) {
            return new Outcome.Refused(forbidden);
        }
        if (proceeding.isRepeat(before, envelope)) {
            return Outcome.DUPLICATE;
        }
        Outcome onDeleted = before.isDeleted() ? proceeding.onDeleted() : null;
        if (onDeleted != null) {
            return onDeleted;
        }
        Long ifMatch = envelope.ifMatch();
        if (ifMatch != null && ifMatch != before.version()) {
            return new Outcome.Refused(Refusals.otherVersion(ifMatch, before.version()));
        }
        return judgeValues(before, envelope, revisions, proceeding);
    }

    private static Outcome judgeValues(
            Assessment before, Envelope envelope, Revisions revisions, Proceeding proceeding) {
        Refusal superseded = proceeding.superseded(before);
        if (superseded != null) {
            return new Outcome.Refused(superseded);
        }
        IndexedScorecard scorecard = before.revision() == null ? null : published(before, revisions);
        List<FieldFault> faults = proceeding.faults(before, scorecard);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(Refusal.invalid(faults));
        }
        Draft draft = new Draft(before, scorecard);
        proceeding.change(draft, envelope);
        return switch (proceeding.next(draft, before.state(), envelope)) {
            case Step.Illegal(String why) ->
                new Outcome.Refused(Refusal.because(Refusal.Category.ILLEGAL_TRANSITION, why));
            case Step.To(State next) -> {
                draft.move(next);
                yield draft.isChanged() ? moved(before, draft, envelope, revisions, proceeding) : Outcome.DUPLICATE;
            }
        };
    }

    private static Outcome moved(
            Assessment before, Draft draft, Envelope envelope, Revisions revisions, Proceeding proceeding) {
        Trace trace = proceeding.remembered(before.trace().moved(envelope), envelope);
        Assessment after = draft.finished(trace);
        Refusal tooLarge = Size.refusal(before, after);
        return tooLarge != null
                ? new Outcome.Refused(tooLarge)
                : new Outcome.Moved(after, Changes.of(before, after, envelope, revisions, proceeding.reason()));
    }

    private static IndexedScorecard published(Assessment before, Revisions revisions) {
        IndexedScorecard pinned = before.revision() == null ? null : revisions.revision(before.revision());
        if (pinned == null) {
            throw new IllegalStateException("Expected revision " + before.revision()
                    + " among the published ones because an assessment is pinned to it, found nothing;"
                    + " fold publications into the revisions before the facts that follow them");
        }
        return pinned;
    }
}
