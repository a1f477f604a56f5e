package dev.scoreline.query.stream;

import dev.scoreline.views.Entity;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Between the one reader of the log and one stream. It never makes the reader wait: when it is full, what it holds is
 * thrown away and the stream ends, to be resumed from the last event that it did send.
 */
final class Mailbox {

    /** What a letter takes beside the event, which all streams share. */
    private static final int ENVELOPE = 256;

    private final Set<Entity> entities;
    private final long capacity;
    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private final AtomicLong held = new AtomicLong();
    private volatile boolean closed;

    Mailbox(Set<Entity> entities, long capacity) {
        this.entities = entities;
        this.capacity = capacity;
    }

    boolean wants(Entity entity) {
        return entities.contains(entity);
    }

    /** Called by the reader alone; false when the client was too slow. */
    boolean deliver(Letter letter) {
        if (closed) {
            return true;
        }
        if (held.addAndGet(weight(letter)) > capacity) {
            end("Expected you to read faster, found more than " + capacity + " bytes waiting; come again with the last"
                    + " id.");
            return false;
        }
        letters.add(letter);
        return true;
    }

    /** Nothing is delivered from now on; whoever reads finds the reason next. */
    void end(String why) {
        closed = true;
        letters.clear();
        letters.add(new Letter.Ended(why));
    }

    boolean isClosed() {
        return closed;
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    /** The next letter; null when none has come for so long. */
    @Nullable Letter take(Duration patience) throws InterruptedException {
        Letter letter = letters.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (letter != null) {
            held.addAndGet(-weight(letter));
        }
        return letter;
    }

    private static int weight(Letter letter) {
        return switch (letter) {
            case Letter.Happened happened -> ENVELOPE + happened.change().json().length();
            case Letter.Reached ignored -> ENVELOPE;
            case Letter.Ended ignored -> 0;
        };
    }
}
