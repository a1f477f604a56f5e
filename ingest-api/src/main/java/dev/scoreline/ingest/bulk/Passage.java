package dev.scoreline.ingest.bulk;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.outcome.Writes;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lines on their way into the log, so few that memory stays bounded, so many that they travel together. Verdicts come in
 * the order of the lines.
 */
final class Passage {

    private static final int MOST_LINES = 1_000;
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private final Writes writes;
    private final Consumer<LineVerdict> verdicts;
    private final Consumer<WriteToken> safe;
    private final Deque<Traveller> travellers = new ArrayDeque<>();
    private long bytes;
    /** Why no more lines are tried; null while the log takes them. */
    private @Nullable Problem outage;

    private record Traveller(int bytes, Supplier<LineVerdict> verdict) {}

    Passage(Writes writes, Consumer<LineVerdict> verdicts, Consumer<WriteToken> safe) {
        this.writes = writes;
        this.verdicts = verdicts;
        this.safe = safe;
    }

    /** A line whose verdict is known already. */
    void decided(LineVerdict verdict) {
        enter(new Traveller(0, () -> verdict));
    }

    /**
     * A line that shall become a fact. Once one could not be made safe no more are tried: each would have to wait as long
     * as the first did, to be told the same.
     */
    void send(int number, int length, Given given) {
        if (outage != null) {
            decided(LineVerdict.of(number, given.type(), given.id(), outage));
            return;
        }
        Supplier<WriteToken> sent = writes.send(given.line());
        enter(new Traveller(length, () -> arrived(number, given, sent)));
    }

    void end() {
        while (!travellers.isEmpty()) {
            leave();
        }
    }

    private void enter(Traveller traveller) {
        travellers.add(traveller);
        bytes += traveller.bytes();
        while (travellers.size() > MOST_LINES || bytes > MOST_BYTES) {
            leave();
        }
    }

    private void leave() {
        Traveller first = travellers.remove();
        bytes -= first.bytes();
        verdicts.accept(first.verdict().get());
    }

    private LineVerdict arrived(int number, Given given, Supplier<WriteToken> sent) {
        try {
            WriteToken token = sent.get();
            safe.accept(token);
            return LineVerdict.accepted(number, given, token);
        } catch (ProblemException failed) {
            if (failed.problem().kind() == Kind.UNAVAILABLE) {
                outage = failed.problem();
            }
            return LineVerdict.of(number, given.type(), given.id(), failed.problem());
        }
    }
}
