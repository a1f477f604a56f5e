package dev.scoreline.registry.interop;

import dev.scoreline.registry.CompatibilityLevel;
import dev.scoreline.registry.IncompatibleSchemaException;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.SchemaNotRegisteredException;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.UnknownSchemaIdException;
import dev.scoreline.registry.UnknownSubjectException;
import dev.scoreline.registry.http.HttpRegistryClient;
import dev.scoreline.registry.http.RegistryAddress;
import dev.scoreline.registry.server.RegistryServer;
import dev.scoreline.registry.server.log.InMemorySchemaLog;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegistryServerIT {

    private static final Subject SUBJECT = new Subject("calls/ä-value");
    private static final Schema FIRST = call("");
    private static final Schema WITH_DEFAULT = call(",{\"name\":\"note\",\"type\":\"string\",\"default\":\"\"}");
    private static final Schema OTHER_TYPE = call(",{\"name\":\"note\",\"type\":\"int\",\"default\":0}");

    private final RegistryServer server = RegistryServer.start(new InMemorySchemaLog());
    private final HttpRegistryClient client = new HttpRegistryClient(RegistryAddress.of(URI.create(server.url())));

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private static Schema call(String more) {
        return new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Call\",\"fields\":[{\"name\":\"id\",\"type\":\"long\"}" + more
                        + "]}");
    }

    @Test
    void shouldFindWhatItRegistered() {
        SchemaId id = client.register(SUBJECT, FIRST, false);

        assertThat(client.register(SUBJECT, FIRST, true)).isEqualTo(id);
        assertThat(client.schemaById(id)).isEqualTo(FIRST);
        assertThat(client.lookup(SUBJECT, FIRST, false).version()).isEqualTo(1);
        assertThat(client.latest(SUBJECT)).isEqualTo(client.version(SUBJECT, 1));
    }

    @Test
    void shouldSayWhatIsAbsent() {
        assertThatThrownBy(() -> client.schemaById(new SchemaId(99))).isInstanceOf(UnknownSchemaIdException.class);
        assertThatThrownBy(() -> client.latest(SUBJECT)).isInstanceOf(UnknownSubjectException.class);
        assertThatThrownBy(() -> client.lookup(SUBJECT, FIRST, false)).isInstanceOf(SchemaNotRegisteredException.class);
        assertThat(client.compatibilityLevel(SUBJECT)).isEmpty();
        assertThat(client.compatibility(SUBJECT, FIRST).compatible()).isTrue();
    }

    @Test
    void shouldForetellWhatRegisteringWillSay() {
        client.setCompatibilityLevel(SUBJECT, CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(client.compatibilityLevel(SUBJECT)).contains(CompatibilityLevel.FULL_TRANSITIVE);
        client.register(SUBJECT, WITH_DEFAULT, false);
        client.register(SUBJECT, FIRST, false);

        // Fits the newest version, and not the one before it.
        assertThat(client.compatibility(SUBJECT, OTHER_TYPE).compatible()).isFalse();
        assertThat(client.compatibility(SUBJECT, OTHER_TYPE).reasons()).isNotEmpty();
        assertThatThrownBy(() -> client.register(SUBJECT, OTHER_TYPE, false))
                .isInstanceOf(IncompatibleSchemaException.class);
    }
}
