package dev.scoreline.systemtests.containers;

import dev.scoreline.conformance.Forwarder;
import dev.scoreline.standalone.credential.DevelopmentAccount;
import dev.scoreline.standalone.credential.SigningKey;
import dev.scoreline.standalone.credential.TokenRequest;
import dev.scoreline.systemtests.running.Deployment;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.HttpWaitStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.MountableFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A Scoreline of containers, with the environment that docker-compose.yml gives them: a broker, a registry, Amazon's
 * emulator, one of each service, and the gateway in front.
 */
public final class Containers implements Deployment {

    private static final int HTTP = 8080;
    private static final Duration START = Duration.ofMinutes(4);
    private static final String KEYS = "/config/public.jwks";

    private static final Map<String, String> LOG = Map.of(
            "SERVER_PORT", Integer.toString(HTTP),
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", "kafka:19092",
            "SPRING_KAFKA_PROPERTIES_SCHEMA_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7",
            "SCORELINE_TOPICS_REPLICATION", "standalone");

    private static final Map<String, String> VIEWS = Map.of(
            "SCORELINE_DYNAMODB_TABLE", "scoreline",
            "SCORELINE_DYNAMODB_ENDPOINT", "http://dynamodb:8000",
            "SCORELINE_DYNAMODB_EMULATED", "true");

    private static final Map<String, String> CALLERS = Map.of(
            "SCORELINE_ID_SECRETS_MAIN",
            "73636f72656c696e652d636f6e7461696e6572732d6f6e6c79",
            "SCORELINE_JWT_JWK_SET_URI",
            "file:" + KEYS,
            "SCORELINE_JWT_ISSUER",
            SigningKey.ISSUER,
            "SCORELINE_JWT_AUDIENCE",
            SigningKey.AUDIENCE,
            // All of them may share two cores, and the story asks what is seen, not how soon.
            "SCORELINE_READ_AFTER_PATIENCE",
            "20s",
            "SCORELINE_INGEST_PATIENCE",
            "20s");

    private static final Map<String, String> FIRST_ACCOUNT = Map.of(
            "SCORELINE_INGEST_FIRST_ACCOUNT_SID", DevelopmentAccount.SID,
            "SCORELINE_INGEST_FIRST_ACCOUNT_AUTH_TOKEN", DevelopmentAccount.AUTH_TOKEN,
            "SCORELINE_INGEST_FIRST_ACCOUNT_CLIENTS", Long.toString(DevelopmentAccount.CLIENT_ID));

    private final Network network = Network.newNetwork();
    private final List<GenericContainer<?>> running = new ArrayList<>();
    private final Path keys;
    private final SigningKey key;
    private @Nullable Forwarder forwarder;

    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1")
            .withNetwork(network)
            .withListener("kafka:19092")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "18874368")
            .withStartupTimeout(START);

    private final GenericContainer<?> registry = known("registry", "apicurio/apicurio-registry:3.3.3")
            .withExposedPorts(HTTP)
            .waitingFor(ready("/apis/ccompat/v7/subjects", HTTP));

    private final GenericContainer<?> gateway;

    private Containers(Path keys) {
        this.keys = keys;
        this.key = SigningKey.in(keys);
        this.gateway = known("gateway", "nginxinc/nginx-unprivileged:1.29")
                .withCopyFileToContainer(
                        MountableFile.forHostPath("../deploy/gateway/nginx.conf", 0444), "/etc/nginx/nginx.conf")
                .withExposedPorts(HTTP)
                .waitingFor(ready("/gateway/health", HTTP).forStatusCode(204));
    }

    /** Whether a Docker daemon can be asked to run something. */
    public static boolean canRun() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Builds the images and starts everything; ready when this returns. */
    public static Containers start() {
        Containers containers;
        try {
            containers = new Containers(Files.createTempDirectory("scoreline-containers"));
        } catch (IOException noDirectory) {
            throw new UncheckedIOException(noDirectory);
        }
        try {
            containers.startAll();
            return containers;
        } catch (RuntimeException unstarted) {
            containers.close();
            throw unstarted;
        }
    }

    /** Where every answer is held to its contract on its way. */
    @Override
    public URI url() {
        return Objects.requireNonNull(forwarder, "made once the gateway runs").url();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String registryUrl() {
        return "http://" + registry.getHost() + ":" + registry.getMappedPort(HTTP) + "/apis/ccompat/v7";
    }

    @Override
    public String bearer(String user, String... permissions) {
        TokenRequest request = new TokenRequest(
                DevelopmentAccount.SID,
                user,
                "User " + user,
                null,
                List.of(),
                List.of(permissions),
                Duration.ofHours(1));
        return "Bearer " + key.sign(request, Instant.now());
    }

    /** In the order that lets what was accepted still be answered: callers first. */
    @Override
    public void close() {
        if (forwarder != null) {
            forwarder.close();
        }
        running.reversed().forEach(GenericContainer::stop);
        network.close();
    }

    private void startAll() {
        together(
                kafka,
                registry,
                known("dynamodb", "amazon/dynamodb-local:2.6.1")
                        .withCommand("-jar DynamoDBLocal.jar -sharedDb -inMemory -disableTelemetry")
                        .withExposedPorts(8000)
                        .waitingFor(ready("/", 8000).forStatusCode(400)));
        together(
                service("scoring-stream", List.of(LOG)).withEnv("SCORELINE_SCORING_STATE_DIR", "/state"),
                service("dynamo-sink", List.of(LOG, VIEWS)),
                service("query-api", List.of(LOG, VIEWS, CALLERS)),
                service("ingest-api", List.of(LOG, VIEWS, CALLERS, FIRST_ACCOUNT)));
        together(gateway);
        forwarder = Forwarder.before(URI.create("http://" + gateway.getHost() + ":" + gateway.getMappedPort(HTTP)));
    }

    private void together(GenericContainer<?>... containers) {
        running.addAll(List.of(containers));
        Startables.deepStart(containers).join();
    }

    private static HttpWaitStrategy ready(String path, int port) {
        HttpWaitStrategy answer = Wait.forHttp(path).forPort(port);
        answer.withStartupTimeout(START);
        return answer;
    }

    private GenericContainer<?> known(String name, String image) {
        return new GenericContainer<>(image).withNetwork(network).withNetworkAliases(name);
    }

    private GenericContainer<?> service(String name, List<Map<String, String>> environment) {
        GenericContainer<?> service = new GenericContainer<>(ServiceImage.of(name))
                .withNetwork(network)
                .withNetworkAliases(name)
                .withCopyFileToContainer(MountableFile.forHostPath(keys.resolve("public.jwks"), 0444), KEYS)
                .withExposedPorts(HTTP)
                .waitingFor(ready("/actuator/health/readiness", HTTP));
        environment.forEach(service::withEnv);
        return service;
    }
}
