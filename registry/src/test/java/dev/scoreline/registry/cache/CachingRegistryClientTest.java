package dev.scoreline.registry.cache;

import dev.scoreline.registry.RegistryUnavailableException;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.SchemaNotRegisteredException;
import dev.scoreline.registry.StubRegistry;
import dev.scoreline.registry.StubRegistry.Reply;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.UnknownSchemaIdException;
import dev.scoreline.registry.http.Authentication;
import dev.scoreline.registry.http.HttpRegistryClient;
import dev.scoreline.registry.http.RegistryAddress;
import dev.scoreline.registry.http.RetryPolicy;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CachingRegistryClientTest {

    private static final Subject SUBJECT = new Subject("calls-value");
    private static final Schema SCHEMA =
            SchemaBuilder.record("Call").fields().requiredLong("id").endRecord();
    private static final Schema OTHER =
            SchemaBuilder.record("Other").fields().requiredLong("id").endRecord();
    private static final SchemaId FIRST = new SchemaId(1);

    private final StubRegistry registry = new StubRegistry();
    private final AtomicLong now = new AtomicLong();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void close() {
        registry.close();
    }

    private CachingRegistryClient client(@Nullable Path file) {
        Duration timeout = Duration.ofSeconds(5);
        RetryPolicy once = new RetryPolicy(0, Duration.ZERO, Duration.ZERO, timeout);
        RegistryAddress address = new RegistryAddress(
                List.of(registry.url()), new Authentication.Anonymous(), Map.of(), null, null, timeout, timeout, once);
        CacheSettings settings =
                new CacheSettings(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(10), 100, file);
        return new CachingRegistryClient(new HttpRegistryClient(address), settings, now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void shouldAskOnceForWhatDoesNotChange() {
        try (CachingRegistryClient client = client(null)) {
            SchemaId id = client.register(SUBJECT, SCHEMA, false);
            client.register(SUBJECT, SCHEMA, false);
            client.schemaById(id);
            client.schemaById(id);

            assertThat(registry.requests()).hasSize(2);
        }
    }

    @Test
    void shouldAskOnceForAllThatMissTogether() throws Exception {
        registry.contents().register(SUBJECT, SCHEMA, false);
        try (CachingRegistryClient client = client(null);
                ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Schema>> misses = new ArrayList<>();
            for (int miss = 0; miss < 64; miss++) {
                misses.add(() -> client.schemaById(FIRST));
            }
            for (Future<Schema> found : threads.invokeAll(misses)) {
                assertThat(found.get()).isEqualTo(SCHEMA);
            }

            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void shouldRememberAnUnknownIdForItsTimeOnly() {
        try (CachingRegistryClient client = client(null)) {
            assertThatThrownBy(() -> client.schemaById(FIRST)).isInstanceOf(UnknownSchemaIdException.class);
            pass(Duration.ofSeconds(29));
            assertThatThrownBy(() -> client.schemaById(FIRST)).isInstanceOf(UnknownSchemaIdException.class);
            assertThat(registry.requests()).hasSize(1);

            registry.contents().register(SUBJECT, SCHEMA, false);
            pass(Duration.ofSeconds(1));
            assertThat(client.schemaById(FIRST)).isEqualTo(SCHEMA);
        }
    }

    @Test
    void shouldKnowAtOnceAnIdItRegisteredItself() {
        try (CachingRegistryClient client = client(null)) {
            assertThatThrownBy(() -> client.schemaById(FIRST)).isInstanceOf(UnknownSchemaIdException.class);
            client.register(SUBJECT, SCHEMA, false);

            assertThat(client.schemaById(FIRST)).isEqualTo(SCHEMA);
        }
    }

    @Test
    void shouldRememberASchemaThatIsNotRegisteredForItsTimeOnly() {
        try (CachingRegistryClient client = client(null)) {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> client.lookup(SUBJECT, SCHEMA, false))
                        .isInstanceOf(SchemaNotRegisteredException.class);
            }
            assertThat(registry.requests()).hasSize(1);

            registry.contents().register(SUBJECT, SCHEMA, false);
            pass(Duration.ofSeconds(10));
            assertThat(client.lookup(SUBJECT, SCHEMA, false).id()).isEqualTo(FIRST);
        }
    }

    @Test
    void shouldNotRememberAnOutage() {
        registry.contents().register(SUBJECT, SCHEMA, false);
        registry.replyNext(Reply.error(503, 50001));
        try (CachingRegistryClient client = client(null)) {
            assertThatThrownBy(() -> client.schemaById(FIRST)).isInstanceOf(RegistryUnavailableException.class);
            assertThat(client.schemaById(FIRST)).isEqualTo(SCHEMA);
        }
    }

    @Test
    void shouldAskAgainForTheNewestVersionAfterItsTime() {
        registry.contents().register(SUBJECT, SCHEMA, false);
        try (CachingRegistryClient client = client(null)) {
            client.latest(SUBJECT);
            registry.contents().register(SUBJECT, OTHER, false);
            assertThat(client.latest(SUBJECT).version()).isEqualTo(1);
            pass(Duration.ofSeconds(60));

            assertThat(client.latest(SUBJECT).version()).isEqualTo(2);
        }
    }

    @Test
    void shouldGoOnWithTheNewestVersionKnownDuringAnOutage() {
        registry.contents().register(SUBJECT, SCHEMA, false);
        try (CachingRegistryClient client = client(null)) {
            client.latest(SUBJECT);
            pass(Duration.ofSeconds(61));
            registry.replyAlways(Reply.error(503, 50001));

            assertThat(client.latest(SUBJECT).version()).isEqualTo(1);
            assertThatThrownBy(() -> client.latest(new Subject("other-value")))
                    .isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void shouldKeepAPoisonousStreamFromFillingTheMemory() {
        registry.contents().register(SUBJECT, SCHEMA, false);
        try (CachingRegistryClient client = client(null)) {
            client.schemaById(FIRST);
            for (int id = 1000; id < 1150; id++) {
                SchemaId unknown = new SchemaId(id);
                assertThatThrownBy(() -> client.schemaById(unknown)).isInstanceOf(UnknownSchemaIdException.class);
            }
            int asked = registry.requests().size();
            client.schemaById(FIRST);

            assertThat(registry.requests()).as("the known id stays").hasSize(asked);
        }
    }

    @Test
    void shouldReadSchemasAfterARestartDuringAnOutage() {
        Path file = directory.resolve("deep/schemas.txt");
        registry.contents().register(SUBJECT, SCHEMA, false);
        try (CachingRegistryClient before = client(file)) {
            before.schemaById(FIRST);
        }
        registry.replyAlways(Reply.error(503, 50001));
        try (CachingRegistryClient after = client(file)) {
            assertThat(after.schemaById(FIRST)).isEqualTo(SCHEMA);
            assertThatThrownBy(() -> after.schemaById(new SchemaId(2)))
                    .isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void shouldMergeWithWhatAnotherProcessKept() {
        Path file = directory.resolve("schemas.txt");
        registry.contents().register(SUBJECT, SCHEMA, false);
        registry.contents().register(SUBJECT, OTHER, false);
        try (CachingRegistryClient one = client(file);
                CachingRegistryClient two = client(file)) {
            one.schemaById(FIRST);
            two.schemaById(new SchemaId(2));
        }
        registry.replyAlways(Reply.RESET);
        try (CachingRegistryClient after = client(file)) {
            assertThat(after.schemaById(FIRST)).isEqualTo(SCHEMA);
            assertThat(after.schemaById(new SchemaId(2))).isEqualTo(OTHER);
        }
    }

    @Test
    void shouldIgnoreADamagedLineAndKeepTheOthers() throws IOException {
        Path file = directory.resolve("schemas.txt");
        registry.contents().register(SUBJECT, SCHEMA, false);
        registry.contents().register(SUBJECT, OTHER, false);
        try (CachingRegistryClient before = client(file)) {
            before.schemaById(FIRST);
            before.schemaById(new SchemaId(2));
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, lines.getFirst().replace("Call", "Cell"));
        lines.add("garbage");
        Files.write(file, lines);
        registry.replyAlways(Reply.RESET);
        try (CachingRegistryClient after = client(file)) {
            assertThatThrownBy(() -> after.schemaById(FIRST)).isInstanceOf(RegistryUnavailableException.class);
            assertThat(after.schemaById(new SchemaId(2))).isEqualTo(OTHER);
        }
    }

    @Test
    void shouldDiscardTheFileWhenTheRegistryContradictsIt() throws IOException {
        Path file = directory.resolve("schemas.txt");
        Files.write(
                file, List.of(new SchemaLine(1, OTHER.toString()).text(), new SchemaLine(9, OTHER.toString()).text()));
        registry.contents().register(SUBJECT, SCHEMA, false);
        try (CachingRegistryClient client = client(file)) {
            assertThat(client.schemaById(FIRST)).isEqualTo(SCHEMA);
        }

        assertThat(Files.readAllLines(file)).containsExactly(new SchemaLine(1, SCHEMA.toString()).text());
    }
}
