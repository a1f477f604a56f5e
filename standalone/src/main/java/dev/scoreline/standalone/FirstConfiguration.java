package dev.scoreline.standalone;

import dev.scoreline.api.account.Accounts;
import dev.scoreline.api.caller.SecretHash;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AccountConfigured;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientMapped;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.standalone.credential.DevelopmentAccount;
import dev.scoreline.translation.configuration.Acceptance;
import dev.scoreline.translation.configuration.ConfigurationFacts;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/**
 * Puts the development account where all configuration comes from: into the log.
 *
 * <p>An account exists for the APIs once the fold has published it, which is what the wait is for.
 */
record FirstConfiguration(
        Topic<AccountKey, ConfigurationFact> facts,
        ValueSerdes serdes,
        Map<String, Object> producer,
        Accounts accounts) {

    /** Names the setting with the secret that ids are derived with. */
    static final String ID_SECRET = "development";

    private static final AccountId ACCOUNT = new AccountId(DevelopmentAccount.SID);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Does nothing on later starts. */
    void ensure() {
        await("the accounts that the log holds", accounts::isReady);
        if (accounts.find(ACCOUNT) == null || accounts.ofClient(DevelopmentAccount.CLIENT_ID) == null) {
            write();
            await("the development account", () -> accounts.ofClient(DevelopmentAccount.CLIENT_ID) != null);
        }
    }

    private void write() {
        Map<String, Object> settings = Map.of(ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<AccountKey, ConfigurationFact> sender = new KafkaProducer<>(
                with(producer, settings),
                facts.keySerde().serializer(),
                serdes.of(facts).serializer())) {
            send(sender, "account", account());
            send(sender, "client/" + DevelopmentAccount.CLIENT_ID, new ClientMapped(DevelopmentAccount.CLIENT_ID));
        }
    }

    private void send(
            KafkaProducer<AccountKey, ConfigurationFact> sender, String naturalKey, ConfigurationEvent event) {
        Acceptance acceptance = new Acceptance(
                new EventId(UUID.randomUUID().toString()),
                ACCOUNT,
                Actor.SYSTEM,
                null,
                null,
                Instant.now(),
                naturalKey,
                null,
                "");
        ConfigurationFact fact = ConfigurationFacts.of(acceptance, event);
        try {
            sender.send(new ProducerRecord<>(facts.name(), new AccountKey(ACCOUNT.value()), fact))
                    .get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Expected Kafka to take the development account", refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait for Kafka, found an interruption", interrupted);
        }
    }

    private static AccountConfigured account() {
        return new AccountConfigured(
                ZoneOffset.UTC,
                null,
                null,
                ID_SECRET,
                new Replacement<>(SecretHash.of(DevelopmentAccount.AUTH_TOKEN)),
                null);
    }

    private static void await(String what, BooleanSupplier reached) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Expected " + what + " within " + PATIENCE.toSeconds()
                        + " s, found none: the log file says more; --fresh begins anew.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait, found an interruption", interrupted);
        }
    }

    private static Map<String, Object> with(Map<String, Object> settings, Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(others);
        return all;
    }
}
