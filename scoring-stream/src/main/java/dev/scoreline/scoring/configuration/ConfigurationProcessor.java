package dev.scoreline.scoring.configuration;

import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.AccountConfiguration;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.scorecard.configuration.Acceptance;
import dev.scoreline.scorecard.configuration.Configuration;
import dev.scoreline.scorecard.configuration.ConfigurationFold;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.AlreadyFolded;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.translation.configuration.ConfigurationFacts;
import dev.scoreline.translation.configuration.ConfigurationHistories;
import dev.scoreline.translation.configuration.Configurations;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Loads an account's configuration, folds the fact, stores what came of it and says so. */
final class ConfigurationProcessor extends ContextualProcessor<AccountKey, ConfigurationFact, AccountKey, Decision> {

    static final String STORE = "configurations-store";

    @SuppressWarnings("NullAway.Init") // Kafka Streams makes it, then initialises it
    private KeyValueStore<String, AccountConfiguration> configurations;

    @Override
    public void init(ProcessorContext<AccountKey, Decision> context) {
        super.init(context);
        configurations = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<AccountKey, ConfigurationFact> input) {
        ConfigurationFact fact = input.value();
        RecordMetadata place = context().recordMetadata().orElseThrow();
        Configuration before = stored(fact.getAccount());
        ConfigurationOutcome outcome = ConfigurationFold.apply(
                before, new Acceptance(place.offset(), fact.getAcceptedAt()), ConfigurationFacts.event(fact));
        if (outcome instanceof AlreadyFolded) {
            return;
        }
        if (outcome instanceof Moved moved) {
            configurations.put(
                    fact.getAccount(), Configurations.toWire(fact.getAccount(), place.partition(), moved.after()));
        }
        context().forward(input.withValue(decision(fact, place, before, outcome)));
    }

    private static Decision decision(
            ConfigurationFact fact,
            RecordMetadata place,
            @Nullable Configuration before,
            ConfigurationOutcome outcome) {
        SourcePosition source = new SourcePosition(place.partition(), place.offset());
        long unchanged = before == null ? 0 : before.version();
        return outcome instanceof Moved moved
                ? new Decision(
                        ConfigurationHistories.of(
                                fact, source, moved, moved.after().version()),
                        Publications.of(fact, moved))
                : new Decision(ConfigurationHistories.of(fact, source, outcome, unchanged), List.of());
    }

    private @Nullable Configuration stored(String account) {
        AccountConfiguration stored = configurations.get(account);
        return stored == null ? null : Configurations.toDomain(stored);
    }
}
