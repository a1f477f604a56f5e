package dev.scoreline.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * What can be set of the writing side; the log has settings of its own.
 *
 * @param patience from the arrival of a request to its answer, whatever that is
 */
@ConfigurationProperties("scoreline.ingest")
record IngestSettings(@DefaultValue("5s") Duration patience) {}
