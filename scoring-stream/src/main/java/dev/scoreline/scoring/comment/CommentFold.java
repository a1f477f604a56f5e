package dev.scoreline.scoring.comment;

import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.comment.CommentRecorded;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.comment.PersonalComment;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.Refusal;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.common.SourcePosition;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Folds a comment, which is made once and never changes: its sid is derived from everything that makes it this comment,
 * its text included, so the same sid again is a repeat, whatever name its tag goes by meanwhile.
 */
final class CommentFold {

    private static final long FIRST_VERSION = 1;

    private CommentFold() {}

    static CommentHistory apply(@Nullable CommentState before, CommentFact fact, SourcePosition position) {
        CommentHistory.Builder history = history(fact, position);
        if (before == null) {
            CommentState made = made(fact, position);
            return history.setOutcome(Outcome.MOVED)
                    .setVersion(made.getVersion())
                    .setState(made)
                    .setChanges(changes(fact.getCommentRecorded()))
                    .setPersonal(personal(fact.getPersonal()))
                    .build();
        }
        history.setVersion(before.getVersion()).setState(before);
        return before.getNaturalKey().equals(fact.getNaturalKey())
                ? history.setOutcome(Outcome.DUPLICATE).build()
                : history.setOutcome(Outcome.REFUSED).setRefusal(taken(fact)).build();
    }

    private static CommentState made(CommentFact fact, SourcePosition position) {
        return CommentState.newBuilder()
                .setAccount(fact.getAccount())
                .setCommentSid(fact.getEntityId())
                .setNaturalKey(fact.getNaturalKey())
                .setVersion(FIRST_VERSION)
                .setSource(position)
                .setComment(fact.getCommentRecorded())
                .setFirstAcceptedAt(fact.getAcceptedAt())
                .setPersonal(fact.getPersonal())
                .setSealed(fact.getSealed())
                .build();
    }

    private static CommentHistory.Builder history(CommentFact fact, SourcePosition position) {
        return CommentHistory.newBuilder()
                .setSource(position)
                .setEventId(fact.getEventId())
                .setFactType(fact.getType())
                .setAccount(fact.getAccount())
                .setEntityId(fact.getEntityId())
                .setOccurredAt(fact.getOccurredAt())
                .setAcceptedAt(fact.getAcceptedAt())
                .setActor(fact.getActor())
                .setCorrelation(fact.getCorrelation());
    }

    private static List<FieldChange> changes(CommentRecorded comment) {
        return List.of(
                new FieldChange("evaluator", null, comment.getEvaluator()),
                new FieldChange("agentId", null, comment.getAgentId()),
                new FieldChange("segmentId", null, comment.getSegmentId()),
                new FieldChange("categoryId", null, comment.getCategoryId()),
                new FieldChange("categoryName", null, comment.getCategoryName()),
                new FieldChange("segmentOffset", null, comment.getSegmentOffset()));
    }

    private static @Nullable PersonalHistory personal(@Nullable PersonalComment personal) {
        return personal == null
                ? null
                : new PersonalHistory(
                        personal.getUserName(),
                        personal.getUserEmail(),
                        List.of(new FieldChange("comment", null, personal.getComment())),
                        List.of());
    }

    private static Refusal taken(CommentFact fact) {
        return new Refusal(
                RefusalCode.KEY_TAKEN,
                "Expected a comment sid of its own for another comment, found " + fact.getEntityId()
                        + " taken; mend the producer that derived it.",
                List.of());
    }
}
