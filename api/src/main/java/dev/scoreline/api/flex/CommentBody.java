package dev.scoreline.api.flex;

import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.comment.CommentRecorded;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.comment.PersonalComment;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A comment of family A on a segment; its sid is called {@code assessment_sid}, like an answer's.
 *
 * @param timestamp of the first acceptance, in milliseconds since 1970
 */
@FlexShape
public record CommentBody(
        String accountSid,
        String assessmentSid,
        String offset,
        boolean report,
        String weight,
        String agentId,
        String segmentId,
        @Nullable String userName,
        @Nullable String userEmail,
        Comment comment,
        String timestamp,
        String url) {

    /**
     * The text and its tag.
     *
     * @param comment null once its author has been erased
     */
    @FlexShape
    public record Comment(@Nullable String comment, Category category) {}

    @FlexShape
    public record Category(String name, String categoryId) {}

    /** A comment as it is stored. */
    public static CommentBody of(CommentState state, Links links) {
        return of(
                state.getAccount(),
                state.getCommentSid(),
                state.getComment(),
                state.getPersonal(),
                state.getFirstAcceptedAt(),
                links);
    }

    /**
     * A comment as it was just accepted, before any state of it exists.
     *
     * @param fact of type {@code CommentRecorded}
     */
    public static CommentBody accepted(CommentFact fact, Links links) {
        return of(
                fact.getAccount(),
                fact.getEntityId(),
                fact.getCommentRecorded(),
                fact.getPersonal(),
                fact.getAcceptedAt(),
                links);
    }

    private static CommentBody of(
            String account,
            String sid,
            CommentRecorded comment,
            @Nullable PersonalComment personal,
            Instant firstAcceptedAt,
            Links links) {
        return new CommentBody(
                account,
                sid,
                comment.getSegmentOffset(),
                true,
                "1",
                comment.getAgentId(),
                comment.getSegmentId(),
                personal == null ? null : personal.getUserName(),
                personal == null ? null : personal.getUserEmail(),
                new Comment(
                        personal == null ? null : personal.getComment(),
                        new Category(comment.getCategoryName(), comment.getCategoryId())),
                Long.toString(firstAcceptedAt.toEpochMilli()),
                links.comment(sid));
    }
}
