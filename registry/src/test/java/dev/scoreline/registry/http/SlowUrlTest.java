package dev.scoreline.registry.http;

import dev.scoreline.registry.RegistryException;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.StubRegistry;
import dev.scoreline.registry.StubRegistry.Reply;
import dev.scoreline.registry.Subject;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SlowUrlTest {

    private static final Subject SUBJECT = new Subject("calls-value");
    private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);

    /** Request and call are given the same time, as the configuration's defaults do. */
    private static RegistryAddress address(URI... urls) {
        Duration time = Duration.ofMillis(400);
        RetryPolicy retries = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1), time);
        return new RegistryAddress(
                List.of(urls), new Authentication.Anonymous(), Map.of(), null, null, time, time, retries);
    }

    @Test
    void shouldLeaveTimeForTheNextUrlWhenTheFirstIsSilent() {
        try (SilentServer silent = new SilentServer();
                StubRegistry sound = new StubRegistry();
                HttpRegistryClient client = new HttpRegistryClient(address(silent.url(), sound.url()))) {
            assertThat(client.register(SUBJECT, SCHEMA, false)).isEqualTo(new SchemaId(1));
        }
    }

    @Test
    void shouldNotTakeAGatewaysPageForCompatibility() {
        try (StubRegistry gateway = new StubRegistry();
                HttpRegistryClient client = new HttpRegistryClient(address(gateway.url()))) {
            gateway.replyAlways(new Reply(404, "<html>no such route</html>"));

            assertThatThrownBy(() -> client.compatibility(SUBJECT, SCHEMA)).isInstanceOf(RegistryException.class);
            assertThatThrownBy(() -> client.compatibilityLevel(SUBJECT)).isInstanceOf(RegistryException.class);
        }
    }

    @Test
    void shouldAskAboutAllVersionsOfASubject() {
        try (StubRegistry registry = new StubRegistry();
                HttpRegistryClient client = new HttpRegistryClient(address(registry.url()))) {
            registry.replyNext(new Reply(200, "{\"is_compatible\":true}"));
            client.compatibility(SUBJECT, SCHEMA);

            assertThat(registry.requests()).containsExactly("POST /compatibility/subjects/calls-value/versions");
        }
    }
}
