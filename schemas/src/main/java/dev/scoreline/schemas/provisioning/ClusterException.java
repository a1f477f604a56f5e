package dev.scoreline.schemas.provisioning;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** The cluster did not answer, or not as hoped; says what to look at. */
public final class ClusterException extends IllegalStateException {

    ClusterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static ClusterException refused(@Nullable Throwable cause) {
        String found = cause == null ? "no reason" : cause.toString();
        return new ClusterException(
                "Expected Kafka to answer about the topics, found " + found
                        + "; check the bootstrap servers and the rights of this principal (Describe, DescribeConfigs,"
                        + " Create).",
                cause);
    }

    static ClusterException late(Duration patience, Throwable cause) {
        return new ClusterException(
                "Expected Kafka to answer within " + patience.toMillis()
                        + " ms, found no answer; check that the brokers are up and reachable.",
                cause);
    }

    static ClusterException interrupted(Throwable cause) {
        return new ClusterException(
                "Expected to wait for Kafka's answer about the topics, found this thread interrupted; start again.",
                cause);
    }
}
