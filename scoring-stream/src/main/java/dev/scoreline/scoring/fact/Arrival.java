package dev.scoreline.scoring.fact;

import dev.scoreline.schemas.common.SourcePosition;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A checked fact as its fold gets it.
 *
 * @param fact as it was written
 * @param meaning the same in the words of the domain
 * @param position where it lies in its topic: decides order, and whether it was folded before
 */
public record Arrival<F extends SpecificRecord, M>(F fact, M meaning, SourcePosition position) {

    /**
     * Whether the fact was folded into a state before: offsets were reset onto a kept store, and it has no effect.
     *
     * @param last the position of the last fact that moved the state; absent while there is none
     */
    public boolean wasFolded(@Nullable SourcePosition last) {
        return last != null && position.getOffset() <= last.getOffset();
    }
}
