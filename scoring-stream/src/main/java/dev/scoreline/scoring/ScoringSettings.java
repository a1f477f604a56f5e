package dev.scoreline.scoring;

import dev.scoreline.schemas.provisioning.Replication;
import dev.scoreline.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.nio.file.Path;
import java.time.Duration;

/** What an operator can set; README.md says what each is for. */
@ConfigurationProperties("scoreline")
record ScoringSettings(
        @DefaultValue TopicSettings topics, @DefaultValue Scoring scoring) {

    /** Names the consumer group and the internal topics, so two instances on one cluster need two prefixes. */
    String applicationId() {
        return topics.prefix() + "-scoring";
    }

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
     * How the stream runs.
     *
     * @param standbys copies of each store that other instances keep warm
     * @param groupInstanceId the same across restarts of this instance; absent: any instance is as good as another
     * @param staleAfter how long facts may wait without a commit before this instance calls itself unwell
     * @param storeMemory for all stores of this process together, outside the heap
     */
    record Scoring(
            @DefaultValue("2") int threads,
            @DefaultValue("scoring-state") Path stateDir,
            @DefaultValue("0") int standbys,
            @DefaultValue("100ms") Duration commitInterval,
            @Nullable String groupInstanceId,
            @DefaultValue("30s") Duration staleAfter,
            @DefaultValue("64MB") DataSize storeMemory) {}
}
