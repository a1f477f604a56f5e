package dev.scoreline.scoring.configuration;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.configuration.AccountConfiguration;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scoring.fact.FactCheck;
import dev.scoreline.scoring.fact.SourcePartitioner;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All configuration of an account lies in one partition and is folded in one order, which alone gives out ids and
 * revision numbers. What scoring must know of it goes into every partition of the assessment facts: there it has a place
 * in the order of what it scores, and a replay sees what the first run saw.
 */
public final class ConfigurationFolding {

    private final Topics topics;
    private final ValueSerdes serdes;

    private ConfigurationFolding(Topics topics, ValueSerdes serdes) {
        this.topics = topics;
        this.serdes = serdes;
    }

    public static void addTo(StreamsBuilder builder, Topics topics, ValueSerdes serdes) {
        new ConfigurationFolding(topics, serdes).build(builder);
    }

    private void build(StreamsBuilder builder) {
        builder.addStateStore(configurations());
        KStream<AccountKey, Decision> decisions = foldFacts(builder);
        writeHistory(decisions);
        writeStates(decisions);
        publishIntoEveryPartition(decisions);
    }

    private KStream<AccountKey, Decision> foldFacts(StreamsBuilder builder) {
        return builder.stream(
                        topics.configurationEvents().name(),
                        Consumed.with(topics.configurationEvents().keySerde(), serdes.of(topics.configurationEvents()))
                                .withName("ingest-configuration-facts"))
                .peek(FactCheck::key, Named.as("check-configuration-facts"))
                .process(
                        ConfigurationProcessor::new,
                        Named.as("fold-configuration-facts"),
                        ConfigurationProcessor.STORE);
    }

    private void writeHistory(KStream<AccountKey, Decision> decisions) {
        decisions
                .mapValues(Decision::history, Named.as("tell-configuration-history"))
                .to(
                        topics.configurationHistory().name(),
                        Produced.with(
                                        topics.configurationHistory().keySerde(),
                                        serdes.of(topics.configurationHistory()))
                                .withStreamPartitioner(new SourcePartitioner<>(ConfigurationHistory::getSource))
                                .withName("egress-configuration-history"));
    }

    private void writeStates(KStream<AccountKey, Decision> decisions) {
        decisions
                .flatMapValues(decision -> decision.history().getStates(), Named.as("list-changed-resources"))
                .selectKey((account, state) -> key(state), Named.as("key-by-resource"))
                .to(
                        topics.configurationState().name(),
                        Produced.with(topics.configurationState().keySerde(), serdes.of(topics.configurationState()))
                                .withName("egress-configuration-state"));
    }

    private void publishIntoEveryPartition(KStream<AccountKey, Decision> decisions) {
        decisions
                .flatMap(
                        (account, decision) -> decision.publications().stream()
                                .map(fact -> KeyValue.pair(new EntityKey(fact.getAccount(), fact.getEntityId()), fact))
                                .toList(),
                        Named.as("list-publications"))
                .to(
                        topics.assessmentEvents().name(),
                        Produced.with(topics.assessmentEvents().keySerde(), serdes.of(topics.assessmentEvents()))
                                .withStreamPartitioner(ConfigurationFolding::everyPartition)
                                .withName("egress-publications"));
    }

    private static Optional<Set<Integer>> everyPartition(
            String topic, EntityKey key, AssessmentFact publication, int partitions) {
        return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet()));
    }

    private static ResourceKey key(ConfigurationState state) {
        return new ResourceKey(state.getAccount(), state.getKind(), state.getResourceId());
    }

    /** One value per account, which may outgrow the usual megabyte in its changelog. */
    private StoreBuilder<KeyValueStore<String, AccountConfiguration>> configurations() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ConfigurationProcessor.STORE),
                        Serdes.String(),
                        serdes.of(AccountConfiguration.class))
                .withLoggingEnabled(Map.of(
                        "max.message.bytes",
                        Integer.toString(topics.configurationHistory().maxRecordBytes())));
    }
}
