package dev.scoreline.ingest.log;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;

/**
 * How facts get into the log.
 *
 * @param delivery after which a fact that is not acknowledged is given up and its request answered with 503; shorter
 *     than the patience of requests
 * @param attempt how long one attempt to deliver may take
 * @param admission how long a fact waits for room among those under way, or for a broker to be found
 * @param linger how long a fact waits for others to travel with; what it costs is latency
 * @param buffer the most memory that facts under way may take
 */
@ConfigurationProperties("scoreline.ingest.log")
public record LogSettings(
        @DefaultValue("3500ms") Duration delivery,
        @DefaultValue("1500ms") Duration attempt,
        @DefaultValue("500ms") Duration admission,
        @DefaultValue("2ms") Duration linger,
        @DefaultValue("32MB") DataSize buffer) {

    public LogSettings {
        if (delivery.compareTo(attempt.plus(linger)) < 0) {
            throw new IllegalArgumentException("Expected scoreline.ingest.log.delivery of at least attempt and linger"
                    + " together, " + attempt.plus(linger) + ", found " + delivery + "; lengthen it.");
        }
    }
}
