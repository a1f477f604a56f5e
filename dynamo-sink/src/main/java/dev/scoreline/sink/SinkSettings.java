package dev.scoreline.sink;

import dev.scoreline.schemas.provisioning.Replication;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.views.dynamodb.DynamoSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;

/** What an operator can set; README.md says what each is for. */
@ConfigurationProperties("scoreline")
record SinkSettings(
        @DefaultValue TopicSettings topics,
        @DefaultValue Consumption sink,
        @DefaultValue Table dynamodb) {

    /** Which instance of Scoreline on the cluster, and how its topics must be. */
    record TopicSettings(
            @DefaultValue(Topics.DEFAULT_PREFIX) String prefix,
            @DefaultValue("" + Topics.DEFAULT_PARTITIONS) int partitions,
            @DefaultValue("cluster") Replication replication) {

        Topics topics() {
            return Topics.withPrefix(prefix, partitions);
        }
    }

    /**
     * How much at once.
     *
     * @param threads consumers in this process
     * @param batch the most records of one poll
     * @param pauseAfterFailure before a batch that could not be stored is tried again, for as long as it takes
     */
    record Consumption(
            @DefaultValue("2") int threads,
            @DefaultValue("2000") int batch,
            @DefaultValue("500ms") Duration pauseAfterFailure) {}

    /**
     * Where the views are.
     *
     * @param endpoint in place of the region's own
     * @param emulated whether the endpoint is an emulator, which takes any credentials
     */
    record Table(
            @DefaultValue("scoreline") String table,
            @DefaultValue("eu-central-1") String region,
            @Nullable URI endpoint,
            boolean emulated) {

        DynamoSettings settings() {
            if (endpoint == null) {
                return DynamoSettings.in(region, table);
            }
            return emulated
                    ? DynamoSettings.emulator(endpoint, table)
                    : DynamoSettings.in(region, table).at(endpoint);
        }
    }
}
