package dev.scoreline.scoring.comment;

import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.CanonicalDecimal;
import dev.scoreline.scorecard.identity.CommentSid;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.translation.assessment.Acceptance;
import dev.scoreline.translation.comment.CommentFacts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Comments as ingest would write them. */
public final class SomeComments {

    public static final String ACCOUNT = "AC5c0e11ae000000000000000000000001";
    public static final EntityKey KEY = new EntityKey(ACCOUNT, "FM00000000000000000000000000000001");

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private SomeComments() {}

    public static CommentFact aComment(String text) {
        NaturalKey.Comment key = new NaturalKey.Comment(
                "evaluator-1", "segment-1", "agent-1", "greeting", CanonicalDecimal.of(7), text, null);
        return CommentFacts.recorded(acceptance(), new CommentSid(KEY.id()), key, "Greeting");
    }

    /** One of many, each with a sid of its own. */
    public static CommentFact aComment(int number) {
        return CommentFact.newBuilder(aComment("Comment " + number))
                .setEntityId("FM%032x".formatted(number))
                .build();
    }

    private static Acceptance acceptance() {
        return new Acceptance(
                new EventId("EV1"),
                new AccountId(ACCOUNT),
                ZoneId.of("UTC"),
                new Actor("evaluator-1", Actor.Kind.USER, Set.of(), Set.of()),
                "Eve",
                "eve@example.com",
                NOON,
                null,
                "request-1",
                null,
                "");
    }
}
