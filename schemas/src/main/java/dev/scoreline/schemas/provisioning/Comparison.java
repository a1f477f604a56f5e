package dev.scoreline.schemas.provisioning;

import dev.scoreline.schemas.topic.Topic;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares one topic of the catalogue with what the cluster has under its name. */
record Comparison(Topic<?, ?> topic, Replication replication) {

    Finding with(TopicDescription description, Config config) {
        List<String> sentences = Stream.of(partitions(description), replicas(description), settings(config))
                .flatMap(differences -> differences)
                .toList();
        return sentences.isEmpty() ? new Finding.Fine(topic) : new Finding.Differs(topic, sentences);
    }

    private Stream<String> partitions(TopicDescription description) {
        int found = description.partitions().size();
        if (found == topic.partitions()) {
            return Stream.empty();
        }
        return Stream.of(sentence(
                topic.partitions() + " partitions",
                Integer.toString(found),
                "configure Scoreline for " + found
                        + " partitions, or copy the records to new topics: adding partitions would move keys away"
                        + " from their past"));
    }

    private Stream<String> replicas(TopicDescription description) {
        int found = description.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        if (found >= replication.replicas()) {
            return Stream.empty();
        }
        return Stream.of(sentence(
                replication.replicas() + " or more replicas of each partition",
                Integer.toString(found),
                "reassign its partitions with kafka-reassign-partitions"));
    }

    private Stream<String> settings(Config config) {
        return Rule.of(topic, replication).stream().flatMap(rule -> difference(rule, config).stream());
    }

    private Optional<String> difference(Rule rule, Config config) {
        ConfigEntry entry = config.get(rule.key());
        String found = entry == null ? "" : String.valueOf(entry.value());
        if (!found.isEmpty() && rule.accepts(found)) {
            return Optional.empty();
        }
        String remedy = "kafka-configs --alter --entity-type topics --entity-name " + topic + " --add-config "
                + rule.key() + "=" + rule.wanted();
        return Optional.of(sentence(rule.expectation(), found.isEmpty() ? "nothing" : found, "run " + remedy));
    }

    private String sentence(String expected, String found, String remedy) {
        return "Topic " + topic + ": expected " + expected + ", found " + found + "; " + remedy + ".";
    }
}
