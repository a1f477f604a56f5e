package dev.scoreline.systemtests.tenants;

import dev.scoreline.api.caller.SecretHash;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AccountConfigured;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientMapped;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.running.Scoreline;
import dev.scoreline.translation.configuration.Acceptance;
import dev.scoreline.translation.configuration.ConfigurationFacts;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import static org.awaitility.Awaitility.await;

/**
 * An account of a running Scoreline.
 *
 * @param client its client id of the telephony API
 * @param canary a word that everything of the account carries and nothing else
 */
record Tenant(Scoreline scoreline, String sid, long client, String canary) {

    /** One that comes into being as the first account of an installation does: by facts. */
    static Tenant create(Scoreline scoreline, String sid, long client, String canary) {
        Tenant tenant = new Tenant(scoreline, sid, client, canary);
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", scoreline.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            tenant.publish(producer, "account", tenant.configured());
            tenant.publish(producer, "client/" + client, new ClientMapped(client));
        }
        await("account " + sid).until(() -> tenant.http().get("/v1/account").status() == 200);
        await("client " + client)
                .until(() -> tenant.http()
                                .get("/client/" + client + "/quality_rate/")
                                .status()
                        == 200);
        return tenant;
    }

    private AccountConfigured configured() {
        return new AccountConfigured(
                ZoneId.of("UTC"), null, null, "development", new Replacement<>(SecretHash.of(authToken())), null);
    }

    private void publish(Producer<byte[], byte[]> producer, String naturalKey, ConfigurationEvent event) {
        Topic<AccountKey, ConfigurationFact> topic = Topics.standard().configurationEvents();
        Acceptance acceptance = new Acceptance(
                new EventId(UUID.randomUUID().toString()),
                new AccountId(sid),
                Actor.SYSTEM,
                null,
                null,
                Instant.now(),
                naturalKey,
                null,
                "");
        try (Serde<ConfigurationFact> values =
                new ValueSerdes(Map.of("schema.registry.url", scoreline.registryUrl())).of(topic)) {
            producer.send(new ProducerRecord<>(
                            topic.name(),
                            topic.keySerde().serializer().serialize(topic.name(), new AccountKey(sid)),
                            values.serializer().serialize(topic.name(), ConfigurationFacts.of(acceptance, event))))
                    .get();
        } catch (ExecutionException refused) {
            throw new AssertionError(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    String authToken() {
        return "secret-of-" + sid;
    }

    /** Somebody who uses the account's own credentials. */
    Http http() {
        return new Http(scoreline.url(), basic(sid, authToken()));
    }

    static String basic(String user, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** The header of a user of the account, in its team 7. */
    String bearer(String user, String... permissions) {
        return scoreline.bearer(sid, user, List.of(World.TEAM), List.of(permissions));
    }
}
