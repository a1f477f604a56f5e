package dev.scoreline.registry.http;

import dev.scoreline.registry.CompatibilityLevel;
import dev.scoreline.registry.IncompatibleSchemaException;
import dev.scoreline.registry.InvalidSchemaException;
import dev.scoreline.registry.RegistryAccessDeniedException;
import dev.scoreline.registry.RegistryUnavailableException;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.SchemaNotRegisteredException;
import dev.scoreline.registry.StubRegistry;
import dev.scoreline.registry.StubRegistry.Reply;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.UnknownSchemaIdException;
import dev.scoreline.registry.UnknownSubjectException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpRegistryClientTest {

    private static final Subject SUBJECT = new Subject("calls-value");
    private static final Schema SCHEMA =
            SchemaBuilder.record("Call").fields().requiredLong("id").endRecord();

    private final StubRegistry registry = new StubRegistry();
    private final StubRegistry other = new StubRegistry();
    private final HeldPace pace = new HeldPace();

    @AfterEach
    void close() {
        registry.close();
        other.close();
    }

    private HttpRegistryClient client(URI... urls) {
        return new HttpRegistryClient(address(new Authentication.Anonymous(), Duration.ofSeconds(10), urls), pace);
    }

    private static RegistryAddress address(Authentication authentication, Duration timeout, URI... urls) {
        RetryPolicy retries =
                new RetryPolicy(3, Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofSeconds(30));
        return new RegistryAddress(
                List.of(urls), authentication, Map.of("X-Team", "quality"), null, null, timeout, timeout, retries);
    }

    @Test
    void shouldFindWhatItRegistered() {
        try (HttpRegistryClient client = client(registry.url())) {
            SchemaId id = client.register(SUBJECT, SCHEMA, false);

            assertThat(client.schemaById(id)).isEqualTo(SCHEMA);
            assertThat(client.lookup(SUBJECT, SCHEMA, false).id()).isEqualTo(id);
            assertThat(client.latest(SUBJECT).version()).isEqualTo(1);
            assertThat(client.version(SUBJECT, 1).schema()).isEqualTo(SCHEMA);
        }
    }

    @Test
    void shouldEscapeTheSubjectInThePath() {
        try (HttpRegistryClient client = client(registry.url())) {
            client.register(new Subject("a b/c+ü"), SCHEMA, false);

            assertThat(registry.requests()).containsExactly("POST /subjects/a%20b%2Fc%2B%C3%BC/versions");
        }
    }

    @Test
    void shouldTurnToTheNextUrlAndStayThere() {
        registry.replyAlways(Reply.error(503, 50001));
        try (HttpRegistryClient client = client(registry.url(), other.url())) {
            client.register(SUBJECT, SCHEMA, false);
            client.register(SUBJECT, SCHEMA, false);

            assertThat(registry.requests()).hasSize(1);
            assertThat(other.requests()).hasSize(2);
            assertThat(pace.pauses()).isEmpty();
        }
    }

    @Test
    void shouldTurnToTheNextUrlWhenConnectionsAreCut() {
        registry.replyAlways(Reply.RESET);
        try (HttpRegistryClient client = client(registry.url(), other.url())) {
            assertThat(client.register(SUBJECT, SCHEMA, false)).isEqualTo(new SchemaId(1));
        }
    }

    @Test
    void shouldRetryFailuresAndThrottlingWithPausesThatDouble() {
        registry.replyNext(Reply.error(500, 50001), Reply.error(429, 429), Reply.error(503, 50003));
        try (HttpRegistryClient client = client(registry.url())) {
            client.register(SUBJECT, SCHEMA, false);

            assertThat(pace.pauses())
                    .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300));
        }
    }

    @Test
    void shouldGiveUpWhenRetriesAreUsedUp() {
        registry.replyAlways(Reply.error(500, 50001));
        try (HttpRegistryClient client = client(registry.url())) {
            assertThatThrownBy(() -> client.schemaById(new SchemaId(1)))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("all 3 retries")
                    .hasMessageContaining("answered 500");
            assertThat(registry.requests()).hasSize(4);
        }
    }

    @Test
    void shouldNotAmplifyAnOutageBeyondTheSharedBudget() {
        registry.replyAlways(Reply.error(500, 50001));
        try (HttpRegistryClient client = client(registry.url())) {
            for (int call = 0; call < 20; call++) {
                assertThatThrownBy(() -> client.schemaById(new SchemaId(1)))
                        .isInstanceOf(RegistryUnavailableException.class);
            }

            // 20 first tries and the 10 retries of a full budget.
            assertThat(registry.requests()).hasSize(30);
        }
    }

    @Test
    void shouldGiveUpWhenTheRegistryStalls() {
        try (var silent = new SilentServer();
                HttpRegistryClient client = new HttpRegistryClient(
                        address(new Authentication.Anonymous(), Duration.ofMillis(50), silent.url()), pace)) {
            assertThatThrownBy(() -> client.latest(SUBJECT))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("HttpTimeoutException");
        }
    }

    @Test
    void shouldGiveUpWhenTheTimeForOneCallIsUsedUp() {
        registry.replyAlways(Reply.error(500, 50001));
        Duration second = Duration.ofSeconds(1);
        RetryPolicy patient = new RetryPolicy(100, second, second, Duration.ofMillis(2500));
        RegistryAddress address = new RegistryAddress(
                List.of(registry.url()), new Authentication.Anonymous(), Map.of(), null, null, second, second, patient);
        try (HttpRegistryClient client = new HttpRegistryClient(address, pace)) {
            assertThatThrownBy(() -> client.latest(SUBJECT)).hasMessageContaining("the time for one call");
            assertThat(pace.pauses()).hasSize(2);
        }
    }

    @Test
    void shouldTakeARefusalAsAnAnswer() {
        registry.replyNext(
                Reply.error(409, 409), Reply.error(422, 42201), Reply.error(401, 401), Reply.error(403, 403));
        try (HttpRegistryClient client = client(registry.url())) {
            assertThatThrownBy(() -> client.register(SUBJECT, SCHEMA, false))
                    .isInstanceOf(IncompatibleSchemaException.class);
            assertThatThrownBy(() -> client.register(SUBJECT, SCHEMA, false))
                    .isInstanceOf(InvalidSchemaException.class);
            assertThatThrownBy(() -> client.register(SUBJECT, SCHEMA, false))
                    .isInstanceOf(RegistryAccessDeniedException.class);
            assertThatThrownBy(() -> client.schemaById(new SchemaId(1)))
                    .isInstanceOf(RegistryAccessDeniedException.class);
            assertThat(registry.requests()).hasSize(4);
        }
    }

    @Test
    void shouldSayWhatIsAbsent() {
        try (HttpRegistryClient client = client(registry.url())) {
            assertThatThrownBy(() -> client.schemaById(new SchemaId(77))).isInstanceOf(UnknownSchemaIdException.class);
            assertThatThrownBy(() -> client.latest(SUBJECT)).isInstanceOf(UnknownSubjectException.class);
            assertThatThrownBy(() -> client.lookup(SUBJECT, SCHEMA, false))
                    .isInstanceOf(SchemaNotRegisteredException.class)
                    .hasMessageContaining("calls-value")
                    .hasMessageContaining("auto.register.schemas=true");
        }
    }

    @Test
    void shouldNotTakeAGatewaysPageForAnUnknownId() {
        registry.replyNext(new Reply(404, "<html>no such route</html>"));
        try (HttpRegistryClient client = client(registry.url())) {
            assertThatThrownBy(() -> client.schemaById(new SchemaId(1)))
                    .isInstanceOf(RegistryAccessDeniedException.class)
                    .hasMessageContaining("schema.registry.url");
        }
    }

    @Test
    void shouldShowWhoItIs() {
        try (HttpRegistryClient basic = new HttpRegistryClient(
                        address(new Authentication.Basic("anna:s3cret"), Duration.ofSeconds(10), registry.url()),
                        pace);
                HttpRegistryClient bearer = new HttpRegistryClient(
                        address(new Authentication.Bearer("t0ken"), Duration.ofSeconds(10), registry.url()), pace)) {
            basic.register(SUBJECT, SCHEMA, false);
            bearer.register(SUBJECT, SCHEMA, false);

            assertThat(registry.authorizations()).containsExactly("Basic YW5uYTpzM2NyZXQ=", "Bearer t0ken");
        }
    }

    @Test
    void shouldNeverPrintASecret() {
        RegistryAddress address =
                address(new Authentication.Basic("anna:s3cret"), Duration.ofSeconds(1), registry.url());

        assertThat(address.toString()).doesNotContain("s3cret");
        assertThat(new Authentication.Bearer("t0ken").toString()).doesNotContain("t0ken");
    }

    @Test
    void shouldResolveReferences() {
        registry.replyNext(new Reply(200, """
                        {"schema":"{\\"type\\":\\"record\\",\\"name\\":\\"Outer\\",\\"fields\\":[{\\"name\\":\\"inner\\",\\"type\\":\\"Inner\\"}]}",
                         "references":[{"name":"Inner","subject":"inner","version":2}]}"""), new Reply(200, """
                        {"id":3,"version":2,"schema":"{\\"type\\":\\"record\\",\\"name\\":\\"Inner\\",\\"fields\\":[]}"}"""));
        try (HttpRegistryClient client = client(registry.url())) {
            Schema outer = client.schemaById(new SchemaId(4));

            assertThat(outer.getField("inner").schema().getFullName()).isEqualTo("Inner");
            assertThat(registry.requests()).last().isEqualTo("GET /subjects/inner/versions/2");
        }
    }

    @Test
    void shouldReadCompatibilityAndItsReasons() {
        registry.replyNext(
                new Reply(200, "{\"is_compatible\":false,\"messages\":[\"a field is missing\"]}"),
                Reply.error(404, 40401),
                new Reply(200, "{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}"),
                Reply.error(404, 40408));
        try (HttpRegistryClient client = client(registry.url())) {
            assertThat(client.compatibility(SUBJECT, SCHEMA).reasons()).containsExactly("a field is missing");
            assertThat(client.compatibility(SUBJECT, SCHEMA).compatible()).isTrue();
            assertThat(client.compatibilityLevel(SUBJECT)).contains(CompatibilityLevel.FULL_TRANSITIVE);
            assertThat(client.compatibilityLevel(SUBJECT)).isEmpty();
        }
    }
}
