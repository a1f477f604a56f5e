package dev.scoreline.ingest.log;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.registry.RegistryOutageException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/** What a fact that did not get into the log means to whoever sent it. */
final class LogFailure {

    private static final Logger LOG = LoggerFactory.getLogger(LogFailure.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Problem TOO_LARGE = Problem.of(
            Kind.TOO_LARGE, "Expected a request that fits into one record of the log, found a larger one; send less.");
    private static final Problem NOT_SAFE = Problem.unavailable(
            "What you sent could not be made safe in time; send the same again, it counts once.", SOON);

    private LogFailure() {}

    static Problem problem(Exception failure) {
        if (failure instanceof RecordTooLargeException) {
            return TOO_LARGE;
        }
        // Retriable ones come by the thousand while a broker is away; the others say that something is set up wrongly.
        if (!isOutage(failure)) {
            LOG.error("Expected to append a fact to the log, found that it cannot be; requests get 503", failure);
        }
        return NOT_SAFE;
    }

    private static boolean isOutage(Exception failure) {
        return failure instanceof RetriableException || failure instanceof RegistryOutageException;
    }
}
