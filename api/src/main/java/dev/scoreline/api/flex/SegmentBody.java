package dev.scoreline.api.flex;

import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.Totals;
import dev.scoreline.schemas.rating.CallReported;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.views.Segment;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A segment with the scores of those of its assessments that the caller may see. Most of it nobody tells Scoreline; that
 * is null.
 *
 * @param externalId the id of its conversation
 * @param queue the extension that was called, where it is a queue
 * @param date when its call began
 * @param agentId whom its first assessment is about, otherwise whom its call was given to
 * @param assessmentType of each assessment the name of its questionnaire, null where nobody configured it
 * @param assessmentPercentage of each assessment its result in the same order, null where nothing can be said
 */
@FlexShape
public record SegmentBody(
        String segmentId,
        String externalId,
        @Nullable String queue,
        @Nullable String externalContact,
        @Nullable String externalSegmentLinkId,
        @Nullable String date,
        String accountId,
        @Nullable String externalSegmentLink,
        @Nullable String agentId,
        @Nullable String agentPhone,
        @Nullable String agentName,
        @Nullable String agentTeamName,
        @Nullable String agentTeamNameInHierarchy,
        @Nullable String agentLink,
        @Nullable String customerPhone,
        @Nullable String customerName,
        @Nullable String customerLink,
        @Nullable String segmentRecordingOffset,
        @Nullable List<String> media,
        List<@Nullable String> assessmentType,
        List<@Nullable BigDecimal> assessmentPercentage,
        String url) {

    private static final String QUEUE = "queue";

    /**
     * A segment as it is known.
     *
     * @param seen those of its assessments whose scores the caller may see
     * @param name of what an assessment is scored by; null while nobody configured it
     */
    public static SegmentBody of(
            String account,
            Segment segment,
            List<AssessmentState> seen,
            Function<AssessmentState, @Nullable String> name,
            Links links) {
        CallReported call = call(segment);
        return new SegmentBody(
                segment.id(),
                segment.conversation(),
                queue(call),
                null,
                null,
                date(call),
                account,
                null,
                agent(segment),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                seen.stream().<@Nullable String>map(name).toList(),
                seen.stream().<@Nullable BigDecimal>map(SegmentBody::percentage).toList(),
                links.segment(segment.id()));
    }

    static @Nullable String agent(Segment segment) {
        CallReported call = call(segment);
        return segment.assessments().isEmpty()
                ? call == null ? null : call.getBridgedUsername()
                : segment.assessments().getFirst().getAgentId();
    }

    static @Nullable String date(@Nullable CallReported call) {
        Instant start = call == null ? null : call.getStartedAt();
        return start == null ? null : start.toString();
    }

    /** Null while only ratings of it are known. */
    static @Nullable CallReported call(Segment segment) {
        RatingState call = segment.call();
        return call == null ? null : call.getCall();
    }

    private static @Nullable String queue(@Nullable CallReported call) {
        return call != null && QUEUE.equalsIgnoreCase(call.getExtensionType()) ? call.getExtensionId() : null;
    }

    private static @Nullable BigDecimal percentage(AssessmentState state) {
        Totals totals = state.getTotals();
        return totals == null ? null : Plain.numberOrNull(totals.getPercentage());
    }
}
