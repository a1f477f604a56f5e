package dev.scoreline.views.dynamodb;

import dev.scoreline.views.Place;

/**
 * What is stored of a segment: one row, the same whoever names it first or again.
 *
 * <p>A conversation has none: its id is a segment's too, a call's own or that of a segment without a call.
 */
final class SegmentItems {

    private SegmentItems() {}

    static Row row(String account, String segment) {
        return new Row(Key.row(Listing.SEGMENTS, account, "", place(segment), segment), segment, "");
    }

    /** Escaped, an id may be too long for a key. */
    private static String place(String segment) {
        return Key.text(Place.ofId(segment));
    }
}
