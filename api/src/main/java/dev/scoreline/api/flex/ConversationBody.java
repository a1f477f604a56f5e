package dev.scoreline.api.flex;

import dev.scoreline.schemas.rating.CallReported;
import dev.scoreline.views.Conversation;
import dev.scoreline.views.Segment;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A conversation with its segments in their order. */
@FlexShape
public record ConversationBody(String accountId, String conversationId, int segmentCount, List<Part> segments) {

    /**
     * A segment as its conversation shows it.
     *
     * @param order from 0
     * @param offset into the conversation, in seconds; nobody tells Scoreline
     * @param talkTime of its call, in seconds
     * @param timestamp when its call began
     * @param agentName nobody tells Scoreline; the segment itself has the agent's id
     */
    @FlexShape
    public record Part(
            String segmentId,
            int order,
            @Nullable Double offset,
            @Nullable Long talkTime,
            @Nullable String timestamp,
            @Nullable String agentName) {

        static Part of(Segment segment, int order) {
            CallReported call = SegmentBody.call(segment);
            return new Part(
                    segment.id(),
                    order,
                    null,
                    call == null ? null : call.getDurationSeconds(),
                    SegmentBody.date(call),
                    null);
        }
    }

    public static ConversationBody of(String account, Conversation conversation) {
        List<Part> parts = new ArrayList<>();
        conversation.segments().forEach(segment -> parts.add(Part.of(segment, parts.size())));
        return new ConversationBody(account, conversation.id(), parts.size(), parts);
    }
}
