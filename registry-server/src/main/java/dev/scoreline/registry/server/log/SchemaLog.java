package dev.scoreline.registry.server.log;

import java.util.List;
import java.util.function.Consumer;

/** The registry's memory. What it knows is the fold of this log, so whoever reads the log knows the same. */
public interface SchemaLog extends AutoCloseable {

    /** Feeds every record to {@code fold}, in order, now and later; returns when all that exist by now have been fed. */
    void follow(Consumer<LogRecord> fold);

    /**
     * Returns when it is known what became of every earlier append, and the follower has been fed what they left. Who
     * decides anything from what was fed calls this first: an append whose answer was lost may be in the log.
     *
     * @throws LogUnavailableException if it is still not known
     */
    void settle();

    /**
     * Appends all of the records or none, and returns when the follower has been fed the last of them.
     *
     * @throws LogUnavailableException if it is not certain that they were appended
     */
    void append(List<LogRecord> records);

    @Override
    void close();
}
