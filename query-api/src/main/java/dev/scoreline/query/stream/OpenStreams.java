package dev.scoreline.query.stream;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.scorecard.identity.AccountId;
import io.micrometer.core.instrument.MeterRegistry;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the streams of this instance, so that no account takes what others need. */
final class OpenStreams {

    private static final Duration LATER = Duration.ofSeconds(5);

    private final int perAccount;
    private final Semaphore free;
    private final ConcurrentMap<AccountId, Integer> counts = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    OpenStreams(int perAccount, int most, MeterRegistry meters) {
        this.perAccount = perAccount;
        this.free = new Semaphore(most);
        meters.gauge("scoreline.stream.open", open);
    }

    /** One stream's place, until it leaves. */
    @FunctionalInterface
    interface Place {
        void leave();
    }

    Place take(AccountId account) {
        if (counts.merge(account, 1, Integer::sum) > perAccount) {
            release(account);
            throw refusal("Expected at most " + perAccount
                    + " streams of this account at a time, found one more; close one, or share it.");
        }
        if (!free.tryAcquire()) {
            release(account);
            throw new ProblemException(Problem.unavailable(
                    "Expected a free place for a stream, found none on this instance; send the same again.", LATER));
        }
        open.incrementAndGet();
        return () -> {
            open.decrementAndGet();
            free.release();
            release(account);
        };
    }

    private void release(AccountId account) {
        counts.computeIfPresent(account, (key, count) -> count == 1 ? null : (Integer) (count - 1));
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(new Problem(Kind.TOO_MANY_REQUESTS, detail, List.of(), LATER));
    }
}
