package dev.scoreline.schemas.provisioning;

import java.util.Locale;

/**
 * How many brokers hold each record, and how many of them must have it before it counts as written.
 *
 * @param minInSync below {@code replicas}, so that one broker can be missed
 */
public record Replication(int replicas, int minInSync) {

    /** Survives the loss of a broker without losing a record or a moment. */
    public static final Replication CLUSTER = new Replication(3, 2);

    /** One broker, as in standalone: what its disk loses is lost. */
    public static final Replication STANDALONE = new Replication(1, 1);

    public Replication {
        if (minInSync < 1 || minInSync > replicas || replicas > Short.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "Expected 1 <= minInSync <= replicas, found minInSync " + minInSync + " and replicas " + replicas);
        }
    }

    /** By the name that settings use: {@code cluster} or {@code standalone}. */
    public static Replication of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "cluster" -> CLUSTER;
            case "standalone" -> STANDALONE;
            default ->
                throw new IllegalArgumentException(
                        "Expected cluster or standalone as replication, found '" + name + "'");
        };
    }
}
