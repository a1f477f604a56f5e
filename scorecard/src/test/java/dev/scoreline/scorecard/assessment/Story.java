package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.scoring.Result;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One assessment and what happens to it: tells events one after the other, each a minute and a position later. */
final class Story {

    static final Instant BEGINNING = Instant.parse("2026-03-02T09:00:00Z");

    private PublishedRevisions revisions = PublishedRevisions.NONE;
    private @Nullable Assessment assessment;
    private long position = 100;
    private final List<Fact> facts = new ArrayList<>();

    static Story of(Scorecard... scorecards) {
        Story story = new Story();
        for (Scorecard scorecard : scorecards) {
            story.publish(scorecard);
        }
        return story;
    }

    /** A story that is already at {@code assessment}. */
    Story at(Assessment present) {
        assessment = present;
        position = Math.max(position, present.trace().position());
        return this;
    }

    Story publish(Scorecard scorecard) {
        revisions = revisions.and(scorecard);
        return this;
    }

    /** Tells it as somebody who may, demanding no version. */
    Outcome tell(Event event) {
        return tell(by(event), event);
    }

    Outcome tell(Actor actor, Event event) {
        return tell(actor, event, null, "digest of " + event);
    }

    Outcome tell(Actor actor, Event event, @Nullable Long ifMatch, String digest) {
        position++;
        Instant at = BEGINNING.plusSeconds(60 * (position - 101));
        return fold(new Fact(
                new Envelope(position, actor, "Name of " + actor.subject(), null, at, at, ifMatch, digest), event));
    }

    Outcome fold(Fact fact) {
        facts.add(fact);
        Outcome outcome = Lifecycle.apply(assessment, fact, revisions);
        if (outcome instanceof Outcome.Moved moved) {
            assessment = moved.after();
        }
        return outcome;
    }

    /** Tells all of them and expects each to move the assessment. */
    Story after(Event... events) {
        for (Event event : events) {
            moved(tell(event));
        }
        return this;
    }

    static Outcome.Moved moved(Outcome outcome) {
        if (outcome instanceof Outcome.Moved moved) {
            return moved;
        }
        throw new AssertionError("Expected a move, found " + outcome);
    }

    static Refusal refused(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(Refusal refusal)) {
            return refusal;
        }
        throw new AssertionError("Expected a refusal, found " + outcome);
    }

    private static Actor by(Event event) {
        return switch (event) {
            case Event.AnswerRecorded ignored -> People.EVALUATOR;
            case Event.AnswerRevised ignored -> People.EVALUATOR;
            case Event.AssessmentOpened ignored -> People.SUPERVISOR;
            case Event.AssessmentEdited ignored -> People.SUPERVISOR;
            case Event.AiScoringRequested ignored -> People.SUPERVISOR;
            case Event.AiScoringStarted ignored -> People.AI_WORKER;
            case Event.AiScoringCompleted ignored -> People.AI_WORKER;
            case Event.AiScoringFailed ignored -> People.AI_WORKER;
            case Event.AssessmentDeleted ignored -> People.SUPERVISOR;
            case Event.ScorecardPublished ignored -> People.ACCOUNT;
        };
    }

    boolean isOpened() {
        return assessment != null;
    }

    Assessment now() {
        return Objects.requireNonNull(assessment, "Nothing has been opened in this story yet");
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    Revisions revisions() {
        return revisions;
    }

    String state() {
        return now().state().label();
    }

    Judgement criterion(long id) {
        return Objects.requireNonNullElse(now().criteria().get(new CriterionId(id)), Judgement.NONE);
    }

    Result result() {
        return Objects.requireNonNull(now().result(), "The assessment waits for its scorecard");
    }

    RecordedAnswer answer(int question) {
        return Objects.requireNonNull(now().answers().get(Events.answerSid(question)), "Nobody has answered it yet");
    }

    @Nullable BigDecimal percentage() {
        return now().result() == null ? null : now().result().percentage();
    }
}
