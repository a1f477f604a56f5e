package dev.scoreline.scoring;

import dev.scoreline.registry.RegistryOutageException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a thread that could not go on. Nothing was committed, so a fresh thread begins where it ended:
 * right for what passes by itself, wrong for a bug, which would only burn down the next thread.
 */
final class Failures implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (isPassing(failure)) {
            LOG.atWarn()
                    .setCause(failure)
                    .log("Scoring lost a thread to something that passes by itself; another one goes on");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.atError()
                .setCause(failure)
                .log("Scoring stops: it expected to fold, store and write every fact that it can read, and could not."
                        + " Nothing was committed; mend the cause and start it again");
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static boolean isPassing(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof RegistryOutageException || cause instanceof RetriableException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
