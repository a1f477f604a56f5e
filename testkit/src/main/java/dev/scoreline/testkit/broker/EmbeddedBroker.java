package dev.scoreline.testkit.broker;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * One KRaft node, broker and controller together, on loopback ports: chosen ones, or such as were free.
 *
 * <p>{@link #stop} and {@link #start} restart it on the same data and the same port, so that clients find it again;
 * {@link #close} ends it, and deletes the data directory if it was a temporary one.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Path data;
    private final boolean temporary;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    private EmbeddedBroker(Path data, boolean temporary, int port) {
        this.data = data;
        this.temporary = temporary;
        this.port = port;
        this.controllerPort = freePort();
    }

    /** A running broker with nothing in it, gone without a trace when closed. */
    public static EmbeddedBroker temporary() {
        try {
            return new EmbeddedBroker(Files.createTempDirectory("scoreline-broker"), true, freePort()).started();
        } catch (IOException noDirectory) {
            throw new UncheckedIOException(noDirectory);
        }
    }

    /** A running broker on {@code data}, which is kept. */
    public static EmbeddedBroker on(Path data) {
        return on(data, freePort());
    }

    /** A running broker on {@code data}, which is kept, and on that port. */
    public static EmbeddedBroker on(Path data, int port) {
        return new EmbeddedBroker(data, false, port).started();
    }

    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    public void start() {
        if (server != null) {
            throw new IllegalStateException("Expected a stopped broker, found it running on port " + port);
        }
        format();
        KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(properties()), Time.SYSTEM);
        starting.startup();
        server = starting;
    }

    /** Stops the broker in an orderly way; what it holds stays on disk. */
    public void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            deleteData();
        }
    }

    private EmbeddedBroker started() {
        start();
        return this;
    }

    private void format() {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(1)
                    .setClusterId(Uuid.ZERO_UUID.toString())
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception unformatted) {
            throw new IllegalStateException(
                    "Expected to format " + data + " for a Kafka broker; is it writable and empty?", unformatted);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + HOST + ":" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("log.dirs", data.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                // What a client claims as the time counts nowhere, also not in topics that say nothing about it.
                Map.entry("log.message.timestamp.type", "LogAppendTime"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                // A broker that was killed is let in again only when the session of its former self is over: 9 s, were
                // it left to Kafka. Longer than the pauses of a busy machine, or the broker fences itself.
                Map.entry("broker.session.timeout.ms", "6000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("initial.broker.registration.timeout.ms", "30000")));
        return properties;
    }

    private void deleteData() {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException undeleted) {
            throw new UncheckedIOException("Expected to delete " + data, undeleted);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException("Expected a free port on " + HOST, noPort);
        }
    }
}
