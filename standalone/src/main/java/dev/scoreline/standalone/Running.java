package dev.scoreline.standalone;

import java.net.URI;
import java.util.Deque;
import java.util.function.Consumer;

/** A Scoreline on this machine, in as many processes as were asked for, until it is closed. */
public interface Running extends AutoCloseable {

    /** Where the HTTP API is. */
    URI address();

    /**
     * Tells with a sentence for people when a part has stopped for good; never, where parts are started again. What to
     * do about it is for whoever started this: it may share its JVM with others.
     */
    default void whenFailed(Consumer<String> listener) {}

    /** Returns when all of it has stopped. */
    @Override
    void close();

    /** Closes all of them from the first to the last, whatever one of them throws. */
    static void closeAll(Deque<AutoCloseable> parts) {
        RuntimeException failure = null;
        for (AutoCloseable part = parts.pollFirst(); part != null; part = parts.pollFirst()) {
            try {
                part.close();
            } catch (Exception unstopped) {
                failure =
                        failure == null ? new IllegalStateException("Expected every part to stop", unstopped) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
