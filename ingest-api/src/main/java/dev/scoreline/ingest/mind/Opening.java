package dev.scoreline.ingest.mind;

import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.identity.NaturalKey;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An assessment that somebody wants to open, and what was known of the conversation, kept as it was given. */
record Opening(
        long scorecard,
        long assessedUser,
        @Nullable Long ticket,
        @Nullable Long worklog,
        @Nullable Long team,
        @Nullable String callUuid,
        Map<String, String> context) {

    private static final List<String> CONTEXT =
            List.of("worklog", "aiUsage", "time", "customerExperience", "liveCoach");
    private static final int MOST_CONTEXT_BYTES = 64 * 1024;

    static Opening read(JsonObject body, @Nullable String idempotencyKey) {
        Opening opening = new Opening(
                body.required("scorecardId", JsonValue::integer),
                body.required("assessedUser", JsonValue::integer),
                body.optional("ticketId", JsonValue::integer),
                body.optional("worklogId", JsonValue::integer),
                body.optional("teamId", JsonValue::integer),
                body.optional("callUuid", JsonValue::id),
                context(body));
        if (opening.ticket() == null && opening.worklog() == null && idempotencyKey == null) {
            body.fault(
                    "ticketId",
                    "Expected ticketId, worklogId or the header Idempotency-Key to tell this assessment from others,"
                            + " found none; send one of them.");
        }
        return opening;
    }

    private static Map<String, String> context(JsonObject body) {
        Map<String, String> context = new TreeMap<>();
        long bytes = 0;
        for (String name : CONTEXT) {
            String text = body.optional(name, JsonValue::raw);
            if (text != null) {
                context.put(name, text);
                bytes += text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        if (bytes > MOST_CONTEXT_BYTES) {
            body.fault(
                    "worklog",
                    "Expected at most " + MOST_CONTEXT_BYTES + " bytes of " + String.join(", ", CONTEXT)
                            + " together, found " + bytes + ".");
        }
        return context;
    }

    NaturalKey.MindAssessment key(@Nullable String idempotencyKey) {
        return new NaturalKey.MindAssessment(scorecard, assessedUser, ticket, worklog, idempotencyKey, 0);
    }

    Event event(NaturalKey.MindAssessment key) {
        return new Event.AssessmentOpened(key, team, callUuid, context);
    }
}
