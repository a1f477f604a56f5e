package dev.scoreline.schemas.provisioning;

import dev.scoreline.schemas.topic.Kept;
import dev.scoreline.schemas.topic.Topic;
import org.apache.kafka.common.config.TopicConfig;

import java.util.List;
import java.util.stream.Stream;

/** What one configuration key of a topic must be: what it is created with, and what else is accepted. */
sealed interface Rule {

    String key();

    String wanted();

    boolean accepts(String found);

    /** For people: the key and what it must be. */
    String expectation();

    /** The value changes what is promised, in either direction. */
    record Exactly(String key, String wanted) implements Rule {
        @Override
        public boolean accepts(String found) {
            return found.equals(wanted);
        }

        @Override
        public String expectation() {
            return key + "=" + wanted;
        }
    }

    /** More is the operator's choice and breaks nothing; -1 stands for no limit. */
    record AtLeast(String key, long least) implements Rule {
        @Override
        public String wanted() {
            return Long.toString(least);
        }

        @Override
        public boolean accepts(String found) {
            long value = Long.parseLong(found);
            return value == -1 || value >= least;
        }

        @Override
        public String expectation() {
            return key + "=" + least + " or more";
        }
    }

    static List<Rule> of(Topic<?, ?> topic, Replication replication) {
        return Stream.concat(
                        kept(topic.kept()),
                        Stream.of(
                                // Event time is a field; the log's own time orders retention and tells lag.
                                new Exactly(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"),
                                // Every stock client reads it; many lack zstd.
                                new Exactly(TopicConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                                // An acknowledged record is never lost to a broker that lagged behind.
                                new Exactly(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false"),
                                new AtLeast(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replication.minInSync()),
                                new AtLeast(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, topic.maxRecordBytes())))
                .toList();
    }

    private static Stream<Rule> kept(Kept kept) {
        return switch (kept) {
            case Kept.Latest ignored ->
                Stream.of(new Exactly(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
            case Kept.Forever ignored -> deletedAfter(new Exactly(TopicConfig.RETENTION_MS_CONFIG, "-1"));
            case Kept.AtLeast(var duration) ->
                deletedAfter(new AtLeast(TopicConfig.RETENTION_MS_CONFIG, duration.toMillis()));
        };
    }

    private static Stream<Rule> deletedAfter(Rule retention) {
        return Stream.of(
                new Exactly(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE),
                retention,
                new Exactly(TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
    }
}
