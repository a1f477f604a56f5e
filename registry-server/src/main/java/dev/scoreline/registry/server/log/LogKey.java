package dev.scoreline.registry.server.log;

import org.jspecify.annotations.Nullable;

/** What a record of the log is about; of all records with one key the last counts. */
public sealed interface LogKey {

    /** One version of a subject. */
    record Version(String subject, int version) implements LogKey {}

    /** A compatibility level: of a subject, or of all that have none of their own. */
    record Level(@Nullable String subject) implements LogKey {}

    /** Whether writing is allowed: to a subject, or to all that do not say. */
    record Mode(@Nullable String subject) implements LogKey {}

    /**
     * The highest id ever given out. The records of hard-deleted schemas disappear with compaction; without this one
     * their ids would be given out again, and old data read with the wrong schema.
     */
    record HighestId() implements LogKey {}
}
