package dev.scoreline.ingest.telephony;

import dev.scoreline.api.account.Account;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.scorecard.rating.CallFacts;
import dev.scoreline.scorecard.rating.CallId;
import dev.scoreline.scorecard.rating.RatingFact.CallReported;
import dev.scoreline.translation.rating.RatingFacts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the telephone system knows of a call; fields that mean nothing to us are kept and given back. */
public record GivenCall(String call, CallFacts facts) {

    private static final int MOST_OTHER_BYTES = 64 * 1024;

    public static GivenCall read(JsonObject fields, Account account) {
        // The path says it, and so does every answer.
        fields.ignore("client_id");
        return new GivenCall(
                fields.required("call_uuid", JsonValue::id),
                new CallFacts(
                        fields.optional("bridged_username", JsonValue::id),
                        fields.optional("extension_id", JsonValue::id),
                        fields.optional("extension_type", JsonValue::id),
                        GivenRating.time(fields, "start_datetime", account),
                        fields.optional("duration", JsonValue::integerOrText),
                        others(fields)));
    }

    /** To be asked last: others are those that nobody asked for. */
    private static Map<String, String> others(JsonObject fields) {
        Map<String, String> others = new TreeMap<>();
        long bytes = 0;
        for (String name : fields.others()) {
            String value = fields.raw(name);
            bytes += name.getBytes(StandardCharsets.UTF_8).length + value.getBytes(StandardCharsets.UTF_8).length;
            others.put(name, value);
        }
        if (bytes > MOST_OTHER_BYTES) {
            fields.fault("", "Expected at most " + MOST_OTHER_BYTES + " bytes of other fields, found " + bytes + ".");
        }
        return others;
    }

    public RatingFact fact(Arrival arrival) {
        return RatingFacts.of(
                arrival.acceptance(arrival.event("CallReported", call), "", null, facts.startedAt()),
                new CallReported(new CallId(call), facts));
    }
}
