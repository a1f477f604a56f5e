package dev.scoreline.standalone;

import dev.scoreline.registry.server.RegistryServer;
import dev.scoreline.registry.server.log.KafkaSchemaLog;
import dev.scoreline.standalone.data.DataDirectory;
import dev.scoreline.standalone.data.Ports;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import dev.scoreline.testkit.dynamodb.EmbeddedDynamoDb;

import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** What the services expect around them: Kafka with its topics, the schema registry, DynamoDB. */
final class Platform implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private final DataDirectory data;
    private final Ports ports;
    private final Consumer<String> progress;

    private Platform(DataDirectory data, Ports ports, Consumer<String> progress) {
        this.data = data;
        this.ports = ports;
        this.progress = progress;
    }

    static Platform start(DataDirectory data, Ports ports, Consumer<String> progress) {
        Platform platform = new Platform(data, ports, progress);
        try {
            Together.run(platform::startKafka, platform::startDynamo);
            Together.run(platform::startRegistry, platform::createTopics);
            return platform;
        } catch (Throwable failed) {
            platform.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        for (AutoCloseable part = running.pollFirst(); part != null; part = running.pollFirst()) {
            try {
                part.close();
            } catch (Exception unstopped) {
                throw new IllegalStateException(
                        "Expected to stop " + part.getClass().getSimpleName(), unstopped);
            }
        }
    }

    private void startKafka() {
        running.addFirst(EmbeddedBroker.on(data.kafka(), ports.kafka()));
        progress.accept("Kafka on " + ports.bootstrapServers());
    }

    private void startDynamo() {
        running.addFirst(EmbeddedDynamoDb.on(data.dynamo(), ports.dynamo()));
        progress.accept("DynamoDB Local on " + ports.dynamoUrl().getAuthority());
    }

    private void startRegistry() {
        running.addFirst(RegistryServer.start(
                KafkaSchemaLog.open(Map.of("bootstrap.servers", ports.bootstrapServers()), "_schemas", (short) 1),
                ports.registry()));
        progress.accept("Schema registry on " + ports.registryUrl().getAuthority());
    }

    private void createTopics() {
        StandaloneTopics.create(ports.bootstrapServers());
        progress.accept("Topics");
    }
}
