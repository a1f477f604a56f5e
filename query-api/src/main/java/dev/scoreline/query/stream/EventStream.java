package dev.scoreline.query.stream;

import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.scorecard.permission.Actor;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One client's stream, on the thread of its request: first what was missed, then what happens.
 *
 * <p>Who asks is proven anew at least once a second while something is sent, and at every heartbeat: a stream does not
 * outlive the key or the token that opened it.
 */
final class EventStream {

    private static final Duration CATCH_UP_TURN = Duration.ofSeconds(5);
    private static final long PROOF_NANOS = Duration.ofSeconds(1).toNanos();

    private final StreamContext context;
    private final StreamRequest request;
    private final EventWriter writer;
    private final Mailbox mailbox;
    private Actor actor;
    private long proven = System.nanoTime();
    private long beat = System.nanoTime();

    EventStream(StreamContext context, StreamRequest request, EventWriter writer) {
        this.context = context;
        this.request = request;
        this.writer = writer;
        this.mailbox =
                new Mailbox(request.entities(), context.settings().buffer().toBytes());
        this.actor = request.caller().actor();
    }

    /** Returns when the stream has ended; throws a problem only before it has begun. */
    void run() throws IOException, InterruptedException {
        try {
            Position position = request.from();
            if (position == null) {
                position = new Position(join());
                writer.begin(position);
                follow(position);
            } else if (catchUp(position)) {
                follow(position);
            }
        } finally {
            mailbox.end("The client has gone.");
        }
    }

    private long[] join() {
        return context.feed().join(request.caller().account().id(), mailbox);
    }

    private boolean catchUp(Position position) throws IOException, InterruptedException {
        Semaphore turns = context.catchUps();
        if (!turns.tryAcquire(CATCH_UP_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ProblemException(Problem.unavailable(
                    "Too many streams are catching up at this moment; send the same again.", CATCH_UP_TURN));
        }
        try (Past past = Past.open(context.readers(), context.partitions(), position, request.entities())) {
            writer.begin(position);
            Missed missed = new Missed(position);
            return past.readToEnd(missed) && past.readTo(join(), missed);
        } finally {
            turns.release();
        }
    }

    /** What was missed goes out as it is found; the client's own pace is what holds the reader back. */
    private final class Missed implements Past.Reader {
        private final Position position;
        private final long deadline =
                System.nanoTime() + context.settings().catchUpPatience().toNanos();

        Missed(Position position) {
            this.position = position;
        }

        @Override
        public boolean take(int index, ConsumerRecord<byte[], byte[]> line) throws IOException {
            if (Histories.account(line).equals(request.caller().account().id().value())) {
                Change change = context.histories().read(context.partitions().entity(index), line);
                if (change != null && !send(new Letter.Happened(index, line.offset(), change), position)) {
                    return false;
                }
            }
            return System.nanoTime() < deadline && !context.feed().isStopping();
        }

        @Override
        public boolean reached() throws IOException {
            if (System.nanoTime() - beat > PROOF_NANOS) {
                beat = System.nanoTime();
                writer.reached(position);
            }
            return System.nanoTime() < deadline && !context.feed().isStopping() && !mailbox.isClosed() && isProven();
        }
    }

    private void follow(Position position) throws IOException, InterruptedException {
        Duration patience = context.settings().heartbeat().multipliedBy(2);
        boolean open = true;
        while (open) {
            Letter letter = mailbox.take(patience);
            open = letter == null ? isAlive() : send(letter, position);
            if (mailbox.isEmpty()) {
                writer.flush();
            }
        }
    }

    /** Nobody reads the log at this moment; the client shall not take that for a dead connection. */
    private boolean isAlive() throws IOException {
        writer.comment("waiting");
        return isProven();
    }

    private boolean send(Letter letter, Position position) throws IOException {
        switch (letter) {
            case Letter.Happened happened -> {
                boolean fresh = position.pass(happened.index(), happened.offset());
                if (fresh && !isProven()) {
                    return false;
                }
                if (fresh && happened.change().visible().test(actor)) {
                    writer.happened(happened.change(), position);
                }
                return true;
            }
            case Letter.Reached reached -> {
                position.raise(reached.position());
                writer.reached(position);
                return isProven();
            }
            case Letter.Ended ended -> {
                writer.comment(ended.why());
                return false;
            }
        }
    }

    private boolean isProven() throws IOException {
        if (System.nanoTime() - proven < PROOF_NANOS) {
            return true;
        }
        try {
            Supplier<Actor> proof = request.proof();
            actor = proof.get();
            proven = System.nanoTime();
            return true;
        } catch (ProblemException refused) {
            writer.comment("Your credentials hold no longer; come again with valid ones.");
            return false;
        }
    }
}
