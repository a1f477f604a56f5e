package dev.scoreline.standalone.processes;

import dev.scoreline.ingest.IngestApplication;
import dev.scoreline.query.QueryApplication;
import dev.scoreline.registry.server.RegistryServer;
import dev.scoreline.registry.server.log.KafkaSchemaLog;
import dev.scoreline.scoring.ScoringApplication;
import dev.scoreline.sink.SinkApplication;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import dev.scoreline.testkit.dynamodb.EmbeddedDynamoDb;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * What each process runs: the part that its first word names.
 *
 * <p>Its standard input is a line to the launcher. When that ends, the launcher is gone, and whatever it was to look
 * after goes at once.
 */
final class PartMain {

    static final String KAFKA = "kafka";
    static final String DYNAMO = "dynamodb";
    static final String REGISTRY = "registry";
    static final String INGEST = "ingest-api";
    static final String SCORING = "scoring-stream";
    static final String SINK = "dynamo-sink";
    static final String QUERY = "query-api";

    private static final int ORPHANED = 1;

    private PartMain() {}

    public static void main(String[] words) {
        Thread.ofPlatform().name("launcher").daemon().start(PartMain::leaveWithTheLauncher);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        String[] rest = Arrays.copyOfRange(words, 1, words.length);
        switch (words[0]) {
            case KAFKA -> untilStopped(EmbeddedBroker.on(Path.of(rest[0]), Integer.parseInt(rest[1])));
            case DYNAMO -> untilStopped(EmbeddedDynamoDb.on(Path.of(rest[0]), Integer.parseInt(rest[1])));
            case REGISTRY -> untilStopped(registry(rest[0], Integer.parseInt(rest[1])));
            case INGEST -> IngestApplication.main(rest);
            case SCORING -> ScoringApplication.main(rest);
            case SINK -> SinkApplication.main(rest);
            case QUERY -> QueryApplication.main(rest);
            default -> throw new IllegalArgumentException("Expected the name of a part, found " + words[0]);
        }
    }

    private static RegistryServer registry(String bootstrapServers, int port) {
        return RegistryServer.start(
                KafkaSchemaLog.open(Map.of("bootstrap.servers", bootstrapServers), "_schemas", (short) 1), port);
    }

    /** It runs on threads of its own; services see to this themselves. */
    private static void untilStopped(AutoCloseable part) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(part), "stop"));
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception unstopped) {
            throw new IllegalStateException("Expected to stop", unstopped);
        }
    }

    private static void leaveWithTheLauncher() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said on this line; it only ends.
            }
        } catch (IOException broken) {
            Runtime.getRuntime().halt(ORPHANED);
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
