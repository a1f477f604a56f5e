package dev.scoreline.scoring.rating;

import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.rating.RatingHistory;
import dev.scoreline.scoring.fact.Frame;
import dev.scoreline.translation.rating.RatingFacts;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** Facts about calls and their ratings into what is known of each call, and its history. */
public final class RatingTopology {

    static final String STORE = "calls-store";

    private RatingTopology() {}

    public static void addTo(Frame frame) {
        frame.store(STORE, frame.topics().ratingState());
        KStream<EntityKey, RatingHistory> outcomes = frame.facts(
                        "rating", frame.topics().ratingEvents(), (fact, position) -> RatingFacts.toDomain(fact))
                .process(RatingProcessor::new, Named.as("fold-rating-facts"), STORE);
        frame.history("egress-rating-history", outcomes, frame.topics().ratingHistory(), RatingHistory::getSource);
        frame.state(
                "egress-rating-state",
                outcomes.filter((key, outcome) -> outcome.getOutcome() == Outcome.MOVED, Named.as("keep-changed-calls"))
                        .mapValues(RatingHistory::getState, Named.as("take-call-state")),
                frame.topics().ratingState());
    }
}
