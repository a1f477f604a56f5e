package dev.scoreline.sink;

import dev.scoreline.schemas.provisioning.Replication;
import dev.scoreline.schemas.topic.Topics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/** What an operator can set; README.md says what each is for. */
@ConfigurationProperties("scoreline")
record SinkSettings(@DefaultValue TopicSettings topics, @DefaultValue Consumption sink) {

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
}
