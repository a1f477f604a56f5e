package dev.scoreline.views.dynamodb;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;

/**
 * Which table, where, and how hard to try.
 *
 * @param endpoint in place of the region's own; null in production
 * @param emulated whether the endpoint is an emulator, which takes any credentials; otherwise they come from the
 *     default chain: environment, profile, container, instance
 * @param concurrency the most requests in flight
 * @param patience how long a write is repeated through throttling and faults before it is given up
 * @param readPatience the same for one read, which has a client waiting
 */
public record DynamoSettings(
        String table,
        String region,
        @Nullable URI endpoint,
        boolean emulated,
        int concurrency,
        Duration patience,
        Duration readPatience) {

    private static final int CONCURRENCY = 32;
    /** DynamoDB Local does one write after the other: what is sent beside it only waits there, and counts as hanging. */
    private static final int EMULATED_CONCURRENCY = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration READ_PATIENCE = Duration.ofSeconds(2);

    public DynamoSettings {
        if (table.isBlank()) {
            throw new IllegalArgumentException("Expected the name of a DynamoDB table, found a blank one");
        }
        if (concurrency < 1) {
            throw new IllegalArgumentException("Expected at least one request in flight, found " + concurrency);
        }
    }

    /** Amazon's own service. */
    public static DynamoSettings in(String region, String table) {
        return new DynamoSettings(table, region, null, false, CONCURRENCY, PATIENCE, READ_PATIENCE);
    }

    /** DynamoDB Local or another emulator. */
    public static DynamoSettings emulator(URI endpoint, String table) {
        return new DynamoSettings(table, "local", endpoint, true, EMULATED_CONCURRENCY, PATIENCE, READ_PATIENCE);
    }

    /** Another address of the service, such as a private one. */
    public DynamoSettings at(URI other) {
        return new DynamoSettings(table, region, other, emulated, concurrency, patience, readPatience);
    }

    public DynamoSettings patient(Duration write, Duration read) {
        return new DynamoSettings(table, region, endpoint, emulated, concurrency, write, read);
    }

    public DynamoSettings inFlight(int most) {
        return new DynamoSettings(table, region, endpoint, emulated, most, patience, readPatience);
    }
}
