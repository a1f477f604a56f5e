package dev.scoreline.views;

import dev.scoreline.schemas.rating.RatingResult;
import dev.scoreline.schemas.rating.RatingState;

/** One caller's rating with the call it belongs to. */
public record GivenRating(RatingState call, RatingResult rating) {

    /** By its time and then id; the call tells apart equal ids, which are digests. */
    public String place() {
        return Place.of(rating.getRatedAt(), Place.hex(rating.getRatingId()) + "#" + call.getCallUuid());
    }
}
