package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.common.SourcePosition;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How far the facts of one partition have been folded. An assessment knows only the last fact that moved it; this also
 * covers refusals, repeats and publications, whose outcomes must not be recorded twice either.
 */
final class Progress {

    private static final String LAST = "last";

    private final KeyValueStore<String, Long> store;

    Progress(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    boolean includes(SourcePosition position) {
        Long last = store.get(LAST);
        return last != null && position.getOffset() <= last;
    }

    void reached(SourcePosition position) {
        store.put(LAST, position.getOffset());
    }
}
