package dev.scoreline.registry.server.contract;

import dev.scoreline.registry.server.RegistryServer;
import dev.scoreline.registry.server.contract.RegistryCaller.Reply;
import dev.scoreline.registry.server.log.KafkaSchemaLog;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KafkaRegistryIT extends EmbeddedRegistryContract {

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedBroker broker;

    @SuppressWarnings("NullAway.Init")
    private static RegistryServer server;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.temporary();
        server = open("_schemas");
    }

    @AfterAll
    static void stop() {
        server.close();
        broker.close();
    }

    @Override
    RegistryCaller registry() {
        return new RegistryCaller(server.url());
    }

    @Test
    void shouldKnowEverythingAgainAfterARestart() {
        try (RegistryServer before = open("restarted")) {
            // Given
            RegistryCaller caller = new RegistryCaller(before.url());
            caller.register("kept", V1);
            caller.register("kept", V2);
            caller.put("/config/kept", Map.of("compatibility", "FULL"));
            caller.register("gone", fact("{\"name\":\"gone\",\"type\":\"int\"}"));
            caller.delete("/subjects/gone");
            caller.delete("/subjects/gone?permanent=true");
        }

        // When
        try (RegistryServer after = open("restarted")) {
            RegistryCaller caller = new RegistryCaller(after.url());

            // Then
            assertThat(caller.get("/subjects/kept/versions/2").body().path("id").asInt())
                    .isEqualTo(2);
            assertThat(caller.get("/config/kept")
                            .body()
                            .path("compatibilityLevel")
                            .asText())
                    .isEqualTo("FULL");
            assertThat(texts(caller.get("/subjects?deleted=true"))).containsExactly("kept");
            assertThat(id(caller.register("new", fact("{\"name\":\"new\",\"type\":\"int\"}"))))
                    .as("the id after the highest ever given, 3")
                    .isEqualTo(4);
        }
    }

    @Test
    void shouldFenceTheRegistryThatHadTheTopicBefore() {
        try (RegistryServer first = open("fenced");
                RegistryServer second = open("fenced")) {
            RegistryCaller late = new RegistryCaller(first.url());

            Reply refused = late.register("a", V1);

            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.errorCode()).isEqualTo(50001);
            assertThat(refused.body().path("message").asText()).contains("no second registry runs on this topic");
            assertThat(id(new RegistryCaller(second.url()).register("b", V2))).isEqualTo(1);
        }
    }

    @Test
    void shouldGiveDifferentSchemasDifferentIdsWhenTheyArriveTogether() throws Exception {
        List<Callable<Integer>> registrations = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String schema = fact("{\"name\":\"field" + i % 12 + "\",\"type\":\"int\"}");
            String subject = "together-" + i;
            registrations.add(() -> id(registry().register(subject, schema)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> ids = new ArrayList<>();
            for (Future<Integer> id : threads.invokeAll(registrations)) {
                ids.add(id.get(30, TimeUnit.SECONDS));
            }

            assertThat(ids).hasSize(24);
            assertThat(ids.stream().distinct()).hasSize(12);
        }
    }

    @Test
    void shouldStillHaveWhatWasAnsweredWhenAnotherTakesOverInTheMiddle() throws Exception {
        Map<String, Integer> answered = new ConcurrentHashMap<>();
        // Left open until the end: a process that is killed does not close anything either.
        try (RegistryServer killed = open("taken-over");
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            // Given
            RegistryCaller caller = new RegistryCaller(killed.url());
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String writer = "writer" + i;
                writers.add(threads.submit(() -> registerUntilRefused(caller, writer, answered)));
            }
            await("some registrations are answered").until(() -> answered.size() > 20);

            // When
            try (RegistryServer successor = open("taken-over")) {
                for (Future<?> writer : writers) {
                    writer.get(60, TimeUnit.SECONDS);
                }

                // Then
                RegistryCaller again = new RegistryCaller(successor.url());
                answered.forEach((subject, id) -> assertThat(id(again.register(subject, only(subject))))
                        .as(subject)
                        .isEqualTo(id));
                assertThat(answered.values()).doesNotHaveDuplicates();
            }
        }
    }

    private static void registerUntilRefused(RegistryCaller caller, String writer, Map<String, Integer> answered) {
        for (int i = 0; i < 5_000; i++) {
            String subject = writer + "_" + i;
            Reply reply = caller.register(subject, only(subject));
            if (reply.status() != 200) {
                assertThat(reply.errorCode()).isEqualTo(50001);
                return;
            }
            answered.put(subject, id(reply));
        }
        throw new AssertionError("Expected " + writer + " to be fenced within 5,000 registrations");
    }

    private static String only(String subject) {
        return fact("{\"name\":\"" + subject + "\",\"type\":\"int\"}");
    }

    private static RegistryServer open(String topic) {
        return RegistryServer.start(
                KafkaSchemaLog.open(Map.of("bootstrap.servers", broker.bootstrapServers()), topic, (short) 1));
    }
}
