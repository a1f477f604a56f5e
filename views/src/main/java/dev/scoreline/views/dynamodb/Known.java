package dev.scoreline.views.dynamodb;

import java.util.List;
import java.util.Set;

/**
 * What a writer knows of an item that is stored.
 *
 * @param version 0: nothing is stored
 * @param fixed hashes of the fixed rows that are in place
 * @param listed the rows its state demands
 * @param due partition keys of rows it was about to leave, and a mark; empty when all rows are known to be in place
 */
record Known(long version, Set<Long> fixed, List<Row> listed, Set<String> due) {

    static final Known NOTHING = new Known(0, Set.of(), List.of(), Set.of());

    boolean settled() {
        return due.isEmpty();
    }

    /** 64 bits: among the few hundred rows of one item, two never meet. */
    static long hash(Key key) {
        return mixed(mixed(0xcbf29ce484222325L, key.partition()), key.sort());
    }

    private static long mixed(long hash, String text) {
        long mixing = hash;
        for (int at = 0; at < text.length(); at++) {
            mixing = (mixing ^ text.charAt(at)) * 0x100000001b3L;
        }
        return mixing;
    }
}
