package dev.scoreline.registry.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only in pauses, and chance that always draws the longest. */
final class HeldPace implements Pace {

    private final AtomicLong now = new AtomicLong();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public long below(long bound) {
        return bound - 1;
    }

    @Override
    public void pause(Duration length) {
        pauses.add(length);
        now.addAndGet(length.toNanos());
    }

    List<Duration> pauses() {
        return pauses;
    }
}
