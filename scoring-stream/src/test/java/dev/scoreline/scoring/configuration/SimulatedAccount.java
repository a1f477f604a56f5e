package dev.scoreline.scoring.configuration;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.configuration.AccountConfiguration;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scorecard.configuration.Configuration;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.translation.configuration.Configurations;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** One account's partition, whose facts are folded one after the other and whose results are read since the last look. */
final class SimulatedAccount implements AutoCloseable {

    private static final Topics TOPICS = Topics.withPrefix("qm", 1);
    private static final ValueSerdes SERDES =
            new ValueSerdes(Map.of("schema.registry.url", "mock://configuration-topology"));

    private final TopologyTestDriver driver;
    private final TestInputTopic<AccountKey, ConfigurationFact> facts;
    private final TestOutputTopic<AccountKey, ConfigurationHistory> history;
    private final TestOutputTopic<ResourceKey, ConfigurationState> states;
    private final TestOutputTopic<EntityKey, AssessmentFact> publications;
    private int sent;

    /**
     * A partition without facts.
     *
     * @param directory of its own: two drivers cannot share one
     */
    SimulatedAccount(Path directory) {
        driver = driver(directory);
        facts = driver.createInputTopic(
                TOPICS.configurationEvents().name(),
                TOPICS.configurationEvents().keySerde().serializer(),
                SERDES.of(TOPICS.configurationEvents()).serializer());
        history = output(TOPICS.configurationHistory());
        states = output(TOPICS.configurationState());
        publications = output(TOPICS.assessmentEvents());
    }

    /** What became of the event; the states and publications of all before it are forgotten. */
    ConfigurationHistory send(ConfigurationEvent event) {
        states.readKeyValuesToList();
        publications.readKeyValuesToList();
        append(SomeConfiguration.fact("EV" + sent, event));
        return history.readValue();
    }

    /** A fact under the next offset, starting with 0. */
    void append(ConfigurationFact fact) {
        sent++;
        facts.pipeInput(new AccountKey(fact.getAccount()), fact);
    }

    List<TestRecord<ResourceKey, ConfigurationState>> states() {
        return states.readRecordsToList();
    }

    List<TestRecord<EntityKey, AssessmentFact>> publications() {
        return publications.readRecordsToList();
    }

    boolean isSilent() {
        return history.isEmpty() && states.isEmpty() && publications.isEmpty();
    }

    /** All that is stored of the account. */
    Configuration stored() {
        return Configurations.toDomain(
                Objects.requireNonNull(store().get(SomeConfiguration.KEY.account()), "nothing stored"));
    }

    /** Starts from what another run kept. */
    void keepWhatIsStoredIn(SimulatedAccount other) {
        store().put(SomeConfiguration.KEY.account(), other.store().get(SomeConfiguration.KEY.account()));
    }

    @Override
    public void close() {
        driver.close();
    }

    private KeyValueStore<String, AccountConfiguration> store() {
        return driver.getKeyValueStore(ConfigurationProcessor.STORE);
    }

    private <K, V extends SpecificRecord> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.keySerde().deserializer(), SERDES.of(topic).deserializer());
    }

    private static TopologyTestDriver driver(Path directory) {
        StreamsBuilder builder = new StreamsBuilder();
        ConfigurationFolding.addTo(builder, TOPICS, SERDES);
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "configuration-topology-test");
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        return new TopologyTestDriver(builder.build(), settings);
    }
}
