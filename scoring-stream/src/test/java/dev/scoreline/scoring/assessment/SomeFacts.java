package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.assessment.AiFinding;
import dev.scoreline.scorecard.assessment.Asked;
import dev.scoreline.scorecard.assessment.CriterionEdit;
import dev.scoreline.scorecard.assessment.Edit;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import dev.scoreline.scorecard.assessment.Said;
import dev.scoreline.scorecard.configuration.Family;
import dev.scoreline.scorecard.configuration.Resource;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.identity.AssessmentId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.translation.assessment.Acceptance;
import dev.scoreline.translation.assessment.AssessmentFacts;
import dev.scoreline.translation.scorecard.Revisions;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Assessment facts as ingest and the configuration fold would write them. */
final class SomeFacts {

    static final String ACCOUNT = "AC5c0e11ae000000000000000000000001";
    static final AssessmentId.Mind MIND = new AssessmentId.Mind(4711);
    static final EntityKey MIND_KEY = new EntityKey(ACCOUNT, MIND.toString());

    private static final String EVALUATOR = "12";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final NaturalKey.MindAssessment OPENED =
            new NaturalKey.MindAssessment(SomeScorecards.TELEPHONE.id().value(), 23, 500L, null, null, 0);

    private SomeFacts() {}

    static EntityKey key(AssessmentFact fact) {
        return new EntityKey(fact.getAccount(), fact.getEntityId());
    }

    /** The {@code number}th Flex assessment: its question 1 or 2 answered with yes, no or na. */
    static AssessmentFact answered(int number, int question, String answer) {
        AssessmentId.Flex id = flex(number);
        Asked asked = new Asked(
                sid(number, question),
                new ExternalSid("FY01"),
                "Opening",
                new ExternalSid("GE0" + question),
                "Question " + question);
        return fact(
                id,
                new Event.AnswerRecorded(
                        new NaturalKey.FlexAssessment(
                                EVALUATOR, "23", "segment-" + number, SomeScorecards.QUESTIONNAIRE),
                        asked,
                        new Said(answer, "Answer " + answer, "6.985619"),
                        null));
    }

    static AssessmentFact revised(int number, int question, String answer) {
        return fact(
                flex(number),
                new Event.AnswerRevised(sid(number, question), new Said(answer, "Answer " + answer, "7")));
    }

    static AssessmentFact deleted(int number) {
        return fact(flex(number), new Event.AssessmentDeleted());
    }

    static AssessmentFact opened() {
        return fact(MIND, new Event.AssessmentOpened(OPENED, 7L, null, Map.of("worklog", "{}")));
    }

    static AssessmentFact edited(long criterion, long points, @Nullable Long ifMatch) {
        return fact(
                MIND,
                new Event.AssessmentEdited(
                        List.of(new CriterionEdit(
                                new CriterionId(criterion),
                                null,
                                Edit.set(Answer.points(points)),
                                Edit.set("a reason"))),
                        Edit.keep(),
                        Edit.keep(),
                        Edit.keep(),
                        Edit.keep(),
                        null),
                ifMatch,
                "digest of " + criterion + " " + points);
    }

    static AssessmentFact reviewed() {
        return fact(
                MIND,
                new Event.AssessmentEdited(
                        List.of(),
                        Edit.keep(),
                        Edit.keep(),
                        Edit.keep(),
                        Edit.keep(),
                        AskedState.REVIEWED_BY_SUPERVISOR));
    }

    static AssessmentFact aiStarted(String run) {
        return fact(MIND, new Event.AiScoringStarted(run));
    }

    static AssessmentFact aiCompleted(String run, long criterion, long points) {
        return fact(
                MIND,
                new Event.AiScoringCompleted(
                        run,
                        "a summary",
                        List.of(new AiFinding(
                                new CriterionId(criterion), null, Answer.points(points), "an AI's reason"))));
    }

    static AssessmentFact published(Scorecard scorecard) {
        return AssessmentFacts.published(
                acceptance(null, ""),
                Revisions.toWire(new Resource.ScorecardRevision(scorecard, Family.FLEX, "twilio", true)));
    }

    private static AssessmentFact fact(AssessmentId id, Event event) {
        return fact(id, event, null, "");
    }

    private static AssessmentFact fact(AssessmentId id, Event event, @Nullable Long ifMatch, String digest) {
        return AssessmentFacts.of(acceptance(ifMatch, digest), id, event);
    }

    private static AssessmentId.Flex flex(int number) {
        return new AssessmentId.Flex("%020x".formatted(number));
    }

    private static AnswerSid sid(int number, int question) {
        return new AnswerSid(flex(number), "%012x".formatted(question));
    }

    private static Acceptance acceptance(@Nullable Long ifMatch, String digest) {
        return new Acceptance(
                new EventId("EV1"),
                new AccountId(ACCOUNT),
                ZoneId.of("Europe/Berlin"),
                new Actor(EVALUATOR, Actor.Kind.USER, EnumSet.allOf(Permission.class), Set.of(7L)),
                "Eve",
                "eve@example.com",
                NOON,
                null,
                "request-1",
                ifMatch,
                digest);
    }
}
