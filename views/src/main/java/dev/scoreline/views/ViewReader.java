package dev.scoreline.views;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.rating.RatingState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What is stored, to be read. All reads are consistent: what was written before is seen.
 *
 * <p>Where a page begins is opaque to callers and bound to nothing; whoever hands it to a client signs it.
 */
public interface ViewReader {

    @Nullable AssessmentState assessment(String account, String assessmentId);

    /**
     * A page may hold fewer rows than {@code limit} and still not be the last. Where one begins means the same in every
     * list of assessments: it is the {@link Place} of the row before, of its first acceptance and id.
     */
    Page<AssessmentState> assessments(AssessmentList list, @Nullable String start, int limit);

    /** How many assessments are in the list, exactly. */
    long count(AssessmentList list);

    /** An evaluator's answers, all or about one segment, by first acceptance and then sid; none of deleted assessments. */
    Page<GivenAnswer> answers(
            String account, String evaluator, @Nullable String segmentId, @Nullable String start, int limit);

    @Nullable CommentState comment(String account, String commentSid);

    /** An account's comments by first acceptance and then sid, all or those about a segment, an agent or both. */
    Page<CommentState> comments(
            String account, @Nullable String segmentId, @Nullable String agentId, @Nullable String start, int limit);

    @Nullable RatingState call(String account, String callUuid);

    /**
     * Ratings by their time and then id, all or those of one extension.
     *
     * @param from inclusive
     * @param to exclusive
     */
    Page<GivenRating> ratings(
            String account,
            @Nullable String extensionId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String start,
            int limit);

    /** An account's segments in the order of {@link Place#ofId}. */
    Page<Segment> segments(String account, @Nullable String start, int limit);

    /** Those of these ids that exist, in their order. */
    List<Segment> segments(String account, List<String> ids);

    /** An account's conversations in the order of {@link Place#ofId}. */
    Page<Conversation> conversations(String account, @Nullable String start, int limit);

    @Nullable Conversation conversation(String account, String id);

    @Nullable ConfigurationState resource(String account, ResourceKind kind, String id);

    /** All resources of a kind, deleted ones included, by id; a state does not say when it was first accepted. */
    List<ConfigurationState> resources(String account, ResourceKind kind);

    /** What became of the fact at {@code offset}; absent until it is known. */
    @Nullable HistoryRow outcome(Entity entity, String account, String id, long offset);

    /** Newest first. */
    Page<HistoryRow> history(Entity entity, String account, String id, @Nullable String start, int limit);

    /** The state that the fact of a line left its assessment in; null where it moved none. */
    @Nullable AssessmentState left(HistoryRow line);

    /** The watermark of every partition of every entity that has one. */
    List<Watermark> watermarks();
}
