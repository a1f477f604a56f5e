package dev.scoreline.schemas.topic;

import java.time.Duration;

/** How long the records of a topic are kept. */
public sealed interface Kept {

    Kept FOREVER = new Forever();
    Kept LATEST = new Latest();

    /** Every record, for ever. */
    record Forever() implements Kept {
        @Override
        public String toString() {
            return "for ever";
        }
    }

    /** Every record, for at least this long. */
    record AtLeast(Duration duration) implements Kept {
        @Override
        public String toString() {
            return duration.toDays() + " days";
        }
    }

    /** The latest record of each key (compacted). */
    record Latest() implements Kept {
        @Override
        public String toString() {
            return "latest per key (compacted)";
        }
    }

    static Kept days(int days) {
        return new AtLeast(Duration.ofDays(days));
    }
}
