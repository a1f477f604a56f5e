package dev.scoreline.translation.rating;

import dev.scoreline.scorecard.rating.Rated;
import dev.scoreline.translation.UntranslatableException;
import org.jspecify.annotations.Nullable;

/** Whom a caller rated; on the wire, not saying so is no symbol but an absent one. */
final class RatedParties {

    private RatedParties() {}

    static dev.scoreline.schemas.rating.@Nullable Rated toAvro(Rated rated) {
        return switch (rated) {
            case AGENT -> dev.scoreline.schemas.rating.Rated.AGENT;
            case CALL -> dev.scoreline.schemas.rating.Rated.CALL;
            case UNSTATED -> null;
        };
    }

    static Rated toDomain(dev.scoreline.schemas.rating.@Nullable Rated rated) {
        return switch (rated) {
            case AGENT -> Rated.AGENT;
            case CALL -> Rated.CALL;
            case UNKNOWN -> throw UntranslatableException.unknown("a rated party");
            case null -> Rated.UNSTATED;
        };
    }
}
