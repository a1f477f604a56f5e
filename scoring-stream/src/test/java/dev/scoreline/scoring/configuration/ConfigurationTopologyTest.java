package dev.scoreline.scoring.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.schemas.configuration.ScorecardStatus;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AccountConfigured;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireCreated;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.CreationId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.translation.configuration.Acceptance;
import dev.scoreline.translation.configuration.ConfigurationFacts;
import dev.scoreline.translation.configuration.ResourceNames;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

class ConfigurationTopologyTest {

    private static final AccountId ACCOUNT = new AccountId("AC5c0e11ae000000000000000000000001");
    private static final Topics TOPICS = Topics.standard();
    private static final ValueSerdes SERDES =
            new ValueSerdes(Map.of("schema.registry.url", "mock://configuration-topology"));
    private static final Actor OWNER = new Actor(ACCOUNT.value(), Actor.Kind.ACCOUNT, Set.of(), Set.of());

    private final TopologyTestDriver driver = driver();
    private final TestInputTopic<AccountKey, ConfigurationFact> facts = driver.createInputTopic(
            TOPICS.configurationEvents().name(),
            TOPICS.configurationEvents().keySerde().serializer(),
            SERDES.of(TOPICS.configurationEvents()).serializer());
    private final TestOutputTopic<AccountKey, ConfigurationHistory> history = output(TOPICS.configurationHistory());
    private final TestOutputTopic<ResourceKey, ConfigurationState> states = output(TOPICS.configurationState());
    private final TestOutputTopic<EntityKey, AssessmentFact> publications = output(TOPICS.assessmentEvents());
    private int requests;

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void shouldGiveANewCategoryItsSidAndTellItInHistoryAndState() {
        // Given
        send(configured());
        history.readValuesToList();
        states.readKeyValuesToList();

        // When
        send(category("1", "Opening"));

        // Then
        ConfigurationHistory line = history.readValue();
        assertThat(line.getOutcome()).isEqualTo(Outcome.MOVED);
        assertThat(line.getEntityId()).matches("category:FY[0-9a-f]{32}");
        assertThat(line.getSource().getOffset()).isEqualTo(1);
        assertThat(line.getVersion()).isEqualTo(2);
        KeyValue<ResourceKey, ConfigurationState> state = states.readKeyValue();
        assertThat(state.key)
                .isEqualTo(new ResourceKey(
                        ACCOUNT.value(), ResourceKind.CATEGORY, ResourceNames.idOf(line.getEntityId())));
        assertThat(state.value.getCategory().getName()).isEqualTo("Opening");
        assertThat(history.isEmpty()).isTrue();
        assertThat(states.isEmpty()).isTrue();
        assertThat(publications.isEmpty()).isTrue();
    }

    @Test
    void shouldPublishAQuestionnaireAsACompleteRevisionOfItsScorecard() {
        // Given
        String category = created(category("1", "Opening"));
        String question =
                created(new QuestionCreated(creation("2"), sid(category), "Greeted?", null, "two-options", true));

        // When
        String questionnaire =
                created(new QuestionnaireCreated(creation("3"), "Service", null, true, List.of(sid(question))));

        // Then
        KeyValue<EntityKey, AssessmentFact> published = publications.readKeyValue();
        ScorecardRevision revision = published.value.getScorecardPublished().getRevision();
        assertThat(published.key).isEqualTo(new EntityKey(ACCOUNT.value(), "scorecard:" + revision.getRevisionId()));
        assertThat(revision.getScorecard().getExternalSid()).isEqualTo(questionnaire);
        assertThat(revision.getScorecard().getStatus()).isEqualTo(ScorecardStatus.ACTIVE);
        assertThat(revision.getScorecard().getSections().getFirst().getCriteria())
                .extracting(criterion -> criterion.getExternalSid())
                .containsExactly(question);
        assertThat(published.value.getActor().getSubject()).isEqualTo(ACCOUNT.value());
    }

    @Test
    void shouldAnswerARepeatedCreationWithWhatTheFirstOneMade() {
        // Given
        String made = created(category("1", "Opening"));

        // When
        send(category("1", "Opening"));

        // Then
        ConfigurationHistory repeat = history.readValue();
        assertThat(repeat.getOutcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(ResourceNames.idOf(repeat.getEntityId())).isEqualTo(made);
        assertThat(repeat.getStates()).isEmpty();
    }

    @Test
    void shouldRecordARefusalAndChangeNothing() {
        // Given
        send(configured());
        history.readValuesToList();
        states.readKeyValuesToList();

        // When
        send(new CategoryDeleted(sid("FY" + "0".repeat(32))));

        // Then
        ConfigurationHistory refused = history.readValue();
        assertThat(refused.getOutcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.getRefusal().getCode()).isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(refused.getVersion()).isEqualTo(1);
        assertThat(states.isEmpty()).isTrue();
    }

    @Test
    void shouldReadBackWhatItStoredAsItWas() {
        // Given two runs, one of which stores and reads between any two facts
        send(configured());
        String category = created(category("1", "Opening"));
        String question =
                created(new QuestionCreated(creation("2"), sid(category), "Greeted?", "In words", "rating", false));
        created(new QuestionnaireCreated(creation("3"), "Service", "All of it", true, List.of(sid(question))));
        history.readValuesToList();

        // When the same name is given to another category, which needs all that was stored
        send(category("4", "Closing"));

        // Then
        assertThat(history.readValue().getOutcome()).isEqualTo(Outcome.MOVED);
        assertThat(driver.<String, dev.scoreline.schemas.configuration.AccountConfiguration>getKeyValueStore(
                                ConfigurationProcessor.STORE)
                        .get(ACCOUNT.value())
                        .getCreations())
                .hasSize(4);
    }

    private String created(ConfigurationEvent event) {
        send(event);
        ConfigurationHistory line = history.readValuesToList().getLast();
        assertThat(line.getOutcome()).as(String.valueOf(line.getRefusal())).isEqualTo(Outcome.MOVED);
        return ResourceNames.idOf(line.getEntityId());
    }

    private void send(ConfigurationEvent event) {
        Acceptance acceptance = new Acceptance(
                new EventId("EV" + requests++),
                ACCOUNT,
                OWNER,
                null,
                null,
                Instant.parse("2026-03-02T12:00:00Z"),
                "",
                null,
                "");
        facts.pipeInput(new AccountKey(ACCOUNT.value()), ConfigurationFacts.of(acceptance, event));
    }

    private static AccountConfigured configured() {
        return new AccountConfigured(ZoneId.of("Europe/Berlin"), null, null, "development", null, null);
    }

    private static CategoryCreated category(String creation, String name) {
        return new CategoryCreated(creation(creation), name);
    }

    private static CreationId creation(String digits) {
        return new CreationId("0".repeat(32 - digits.length()) + digits);
    }

    private static ExternalSid sid(String text) {
        return new ExternalSid(text);
    }

    private <K, V extends SpecificRecord> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.keySerde().deserializer(), SERDES.of(topic).deserializer());
    }

    private static TopologyTestDriver driver() {
        StreamsBuilder builder = new StreamsBuilder();
        ConfigurationFolding.addTo(builder, TOPICS, SERDES);
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "configuration-topology-test");
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return new TopologyTestDriver(builder.build(), settings);
    }
}
