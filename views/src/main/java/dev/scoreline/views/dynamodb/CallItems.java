package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.rating.RatingResult;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.views.Entity;
import dev.scoreline.views.Place;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is stored of a call: one item with all its ratings, a row for its segment, and two rows for each
 * rating.
 *
 * <p>A rating that is given a new time gets new rows; a reader drops those of the old time, which its call disowns.
 */
final class CallItems {

    static final Kind<RatingState> KIND = Kind.of(
            RatingState.class,
            state -> key(state.getAccount(), state.getCallUuid()),
            RatingState::getVersion,
            CallItems::rows,
            state -> List.of(),
            true);

    private CallItems() {}

    static Key key(String account, String callUuid) {
        return Key.state(Entity.RATING, account, callUuid);
    }

    static String place(RatingState call, RatingResult rating) {
        return Place.of(rating.getRatedAt(), Place.hex(rating.getRatingId()) + "#" + Key.text(call.getCallUuid()));
    }

    private static List<Row> rows(RatingState call) {
        Stream<Row> ratings = call.getRatings().stream()
                .flatMap(rating -> Stream.of(
                        row(call, rating, Listing.RATINGS, ""),
                        row(call, rating, Listing.RATINGS_AT_EXTENSION, rating.getExtensionId())));
        return Stream.concat(Stream.of(SegmentItems.row(call.getAccount(), call.getCallUuid())), ratings)
                .toList();
    }

    private static Row row(RatingState call, RatingResult rating, Listing list, String about) {
        Key key = Key.row(list, call.getAccount(), about, place(call, rating), call.getCallUuid());
        return new Row(key, call.getCallUuid(), "");
    }
}
