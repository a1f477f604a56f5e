package dev.scoreline.scoring.rating;

import dev.scoreline.schemas.rating.RatingHistory;
import dev.scoreline.scoring.fact.Frame;
import dev.scoreline.translation.rating.RatingFacts;

/** Facts about calls and their ratings into what is known of each call, and its history. */
public final class RatingTopology {

    static final String STORE = "rating-store";
    static final String HISTORY = "egress-rating-history";
    static final String STATE = "egress-rating-state";

    private static final String FOLD = "fold-rating-facts";

    private RatingTopology() {}

    public static void addTo(Frame frame) {
        String facts = frame.facts("rating", frame.topics().ratingEvents(), (fact, at) -> RatingFacts.toDomain(fact));
        frame.topology()
                .addProcessor(FOLD, RatingProcessor::new, facts)
                .addStateStore(frame.store(STORE, frame.topics().ratingState()), FOLD);
        frame.history(HISTORY, frame.topics().ratingHistory(), RatingHistory::getSource, FOLD);
        frame.state(STATE, frame.topics().ratingState(), FOLD);
    }
}
