package dev.scoreline.registry.server.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A log that is gone with the process; for tests. */
public final class InMemorySchemaLog implements SchemaLog {

    private final List<LogRecord> records = new ArrayList<>();
    private final List<Consumer<LogRecord>> followers = new ArrayList<>();

    @Override
    public synchronized void follow(Consumer<LogRecord> fold) {
        records.forEach(fold);
        followers.add(fold);
    }

    @Override
    public void settle() {
        // An append here is never in doubt.
    }

    @Override
    public synchronized void append(List<LogRecord> appended) {
        records.addAll(appended);
        followers.forEach(appended::forEach);
    }

    @Override
    public void close() {
        // Nothing to let go of.
    }
}
