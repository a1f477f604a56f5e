package dev.scoreline.ingest.telephony;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.telephony.TelephonyTime;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.scorecard.identity.RatingId;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rating.CallId;
import dev.scoreline.scorecard.rating.Rated;
import dev.scoreline.scorecard.rating.RatingFact.RatingReported;
import dev.scoreline.scorecard.rating.RatingKey;
import dev.scoreline.translation.rating.RatingFacts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** A caller's rating as the telephone system reports it. */
public record GivenRating(
        String call,
        String extension,
        Fraction rate,
        Fraction maxRate,
        @Nullable Instant datetime,
        @Nullable Rated rated) {

    private static final Map<String, Rated> RATED = Map.of("agent", Rated.AGENT, "call", Rated.CALL);
    private static final int LONGEST_TIME = 40;

    public static GivenRating read(JsonObject fields, Account account) {
        GivenRating rating = new GivenRating(
                fields.required("call_uuid", JsonValue::id),
                fields.required("extension_id", JsonValue::id),
                fields.required("rate", JsonValue::numberOrText),
                fields.required("max_rate", JsonValue::numberOrText),
                time(fields, "datetime", account),
                fields.optional("rated", value -> value.choice(RATED)));
        if (fields.isFaultless()) {
            rating.check(fields, account.minimumRate());
        }
        return rating;
    }

    static @Nullable Instant time(JsonObject fields, String name, Account account) {
        String text = fields.optional(name, value -> value.text(LONGEST_TIME));
        Instant time = text == null ? null : TelephonyTime.parse(text, account.telephonyZone());
        if (text != null && time == null) {
            fields.fault(name, "Expected a time such as 2026-03-01 12:00:00, found something else.");
        }
        return time;
    }

    private void check(JsonObject fields, Fraction minimum) {
        if (!maxRate.isMoreThan(minimum)) {
            fields.fault("max_rate", "Expected more than the account's minimum " + minimum + ", found no more.");
        } else if (rate.isLessThan(minimum) || rate.isMoreThan(maxRate)) {
            fields.fault("rate", "Expected " + minimum + " to " + maxRate + ", found a rate outside.");
        }
    }

    /**
     * The fact that is to be kept.
     *
     * @param index within its array, or empty
     */
    public RatingFact fact(Arrival arrival, String index) {
        Account account = arrival.account();
        RatingKey key = new RatingKey(extension, rated == null ? Rated.UNSTATED : rated, arrival.idempotencyKey());
        return RatingFacts.of(
                arrival.acceptance(
                        account.ids().event("RatingReported", call, arrival.occurrence() + index), "", null, datetime),
                new RatingReported(
                        new CallId(call),
                        key,
                        id(arrival),
                        rate,
                        account.minimumRate(),
                        maxRate,
                        datetime,
                        arrival.at()));
    }

    private RatingId id(Arrival arrival) {
        String whom = rated == null ? null : rated == Rated.AGENT ? "agent" : "call";
        return arrival.account().ids().rating(new NaturalKey.Rating(call, extension, whom, arrival.idempotencyKey()));
    }
}
