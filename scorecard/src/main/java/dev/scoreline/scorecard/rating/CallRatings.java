package dev.scoreline.scorecard.rating;

import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.rollup.Contribution;
import dev.scoreline.scorecard.rollup.Dimension;
import dev.scoreline.scorecard.rollup.Figures;
import dev.scoreline.scorecard.rollup.HourBucket;
import dev.scoreline.scorecard.rollup.NamespacedId;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A call as far as it is known: its facts and all its ratings.
 *
 * <p>Facts and ratings fill different fields, and attribution is computed from both when it is asked for, never stored:
 * so the order in which they arrive cannot matter.
 *
 * @param facts absent until the telephone system reports the call
 * @param version how many facts have changed it
 */
public record CallRatings(CallId call, @Nullable CallFacts facts, SortedMap<RatingKey, Rating> ratings, long version) {

    public CallRatings {
        ratings = Collections.unmodifiableSortedMap(new TreeMap<>(ratings));
    }

    static CallRatings unknown(CallId call) {
        return new CallRatings(call, null, Collections.emptySortedMap(), 0);
    }

    CallRatings with(CallFacts newFacts) {
        return new CallRatings(call, newFacts, ratings, version + 1);
    }

    CallRatings with(RatingKey key, Rating rating) {
        SortedMap<RatingKey, Rating> more = new TreeMap<>(ratings);
        more.put(key, rating);
        return new CallRatings(call, facts, more, version + 1);
    }

    public Attribution attribution(RatingKey key) {
        return Attribution.of(key.extension(), key.rated(), facts);
    }

    /** What the call's ratings add to the rollups, each in the hour of its own datetime. */
    public List<Contribution> contributions(AccountId account, ZoneId zone) {
        return ratings.entrySet().stream()
                .map(entry -> contribution(entry, account, zone))
                .toList();
    }

    private Contribution contribution(Map.Entry<RatingKey, Rating> entry, AccountId account, ZoneId zone) {
        Dimension queue = Dimension.queue(NamespacedId.pbx(entry.getKey().extension()));
        Set<Dimension> dimensions = switch (attribution(entry.getKey())) {
            case Attribution.ToAgent(String username, String extension) ->
                Set.of(queue, Dimension.agent(NamespacedId.pbx(username)));
            case Attribution.ToCall ignored -> Set.of(queue);
        };
        Rating rating = entry.getValue();
        return Contribution.of(
                account, HourBucket.of(rating.datetime(), zone), dimensions, Figures.ofRating(rating.percentage()));
    }
}
