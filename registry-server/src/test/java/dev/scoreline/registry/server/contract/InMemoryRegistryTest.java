package dev.scoreline.registry.server.contract;

import dev.scoreline.registry.server.RegistryServer;
import dev.scoreline.registry.server.log.InMemorySchemaLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class InMemoryRegistryTest extends EmbeddedRegistryContract {

    @SuppressWarnings("NullAway.Init")
    private static RegistryServer server;

    @BeforeAll
    static void start() {
        server = RegistryServer.start(new InMemorySchemaLog());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    RegistryCaller registry() {
        return new RegistryCaller(server.url());
    }
}
