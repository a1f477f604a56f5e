package dev.scoreline.translation.rating;

import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.rating.RatingResult;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.scorecard.identity.RatingId;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rating.Attribution;
import dev.scoreline.scorecard.rating.CallId;
import dev.scoreline.scorecard.rating.CallRatings;
import dev.scoreline.scorecard.rating.Rating;
import dev.scoreline.scorecard.rating.RatingKey;
import dev.scoreline.scorecard.rating.RatingScale;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.number.Decimals;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A call with all its ratings, as it is stored and as it is folded; the wire adds where it came from. */
public final class RatingStates {

    private RatingStates() {}

    /**
     * What a call became by a fact that moved it.
     *
     * @param before absent while nothing was known of the call
     */
    public static RatingState moved(
            @Nullable RatingState before, RatingFact fact, SourcePosition position, CallRatings after) {
        return RatingState.newBuilder()
                .setAccount(fact.getAccount())
                .setCallUuid(after.call().value())
                .setVersion(after.version())
                .setSource(position)
                .setZone(before == null ? fact.getZone() : before.getZone())
                .setCall(after.facts() == null ? null : Calls.toAvro(after.call(), after.facts()))
                .setRatings(ratings(after))
                .setFirstAcceptedAt(before == null ? fact.getAcceptedAt() : before.getFirstAcceptedAt())
                .setModifiedAt(fact.getAcceptedAt())
                .setPersonal(Calls.personal(after.facts()))
                .build();
    }

    /** As the fold takes it, or an {@link UntranslatableException}; absent stays absent. */
    public static @Nullable CallRatings toDomain(@Nullable RatingState state) {
        if (state == null) {
            return null;
        }
        if (state.getSealed() != null) {
            throw UntranslatableException.sealed("the state of a call");
        }
        return new CallRatings(
                new CallId(state.getCallUuid()),
                state.getCall() == null ? null : Calls.toDomain(state.getCall(), state.getPersonal()),
                ratings(state),
                state.getVersion());
    }

    private static List<RatingResult> ratings(CallRatings call) {
        return call.ratings().entrySet().stream()
                .map(entry -> result(call, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static RatingResult result(CallRatings call, RatingKey key, Rating rating) {
        return RatingResult.newBuilder()
                .setRatingId(rating.id().value())
                .setExtensionId(key.extension())
                .setRate(Decimals.exact(rating.rate()))
                .setMinRate(Decimals.exact(rating.scale().min()))
                .setMaxRate(Decimals.exact(rating.scale().max()))
                .setPercentage(rating.percentage())
                .setRated(RatedParties.toAvro(key.rated()))
                .setIdempotencyKey(key.idempotencyKey())
                .setAgentId(agent(call.attribution(key)))
                .setRatedAt(rating.datetime())
                .setFirstAcceptedAt(rating.firstAcceptedAt())
                .build();
    }

    private static @Nullable String agent(Attribution attribution) {
        return switch (attribution) {
            case Attribution.ToAgent(String username, String ignored) -> username;
            case Attribution.ToCall ignored -> null;
        };
    }

    private static SortedMap<RatingKey, Rating> ratings(RatingState state) {
        SortedMap<RatingKey, Rating> ratings = new TreeMap<>();
        for (RatingResult result : state.getRatings()) {
            RatingKey key = new RatingKey(
                    result.getExtensionId(), RatedParties.toDomain(result.getRated()), result.getIdempotencyKey());
            ratings.put(key, rating(result));
        }
        return ratings;
    }

    private static Rating rating(RatingResult result) {
        return new Rating(
                new RatingId(result.getRatingId()),
                Fraction.of(result.getRate()),
                new RatingScale(Fraction.of(result.getMinRate()), Fraction.of(result.getMaxRate())),
                result.getRatedAt(),
                result.getFirstAcceptedAt());
    }
}
