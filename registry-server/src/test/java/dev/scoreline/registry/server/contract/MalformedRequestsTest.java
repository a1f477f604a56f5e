package dev.scoreline.registry.server.contract;

import dev.scoreline.registry.server.RegistryServer;
import dev.scoreline.registry.server.contract.RegistryCaller.Reply;
import dev.scoreline.registry.server.log.InMemorySchemaLog;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

import static org.assertj.core.api.Assertions.assertThat;

class MalformedRequestsTest {

    private static final long SEED = 20_261_121;
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final List<String> SEGMENTS = List.of(
            "subjects",
            "schemas",
            "ids",
            "versions",
            "config",
            "mode",
            "compatibility",
            "types",
            "schema",
            "s",
            "latest",
            "-1",
            "0",
            "1",
            "99999999999",
            "%00",
            "%ff",
            "%2F",
            "a%20b",
            "..",
            "é".repeat(3),
            "x".repeat(600));
    private static final List<String> QUERIES =
            List.of("", "?permanent=true", "?deleted=maybe", "?verbose", "?&&=", "?defaultToGlobal=true", "?%C3=%28");
    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "[]",
            "null",
            "7",
            "\"text\"",
            "{",
            "{\"schema\":7}",
            "{\"schema\":null}",
            "{\"schema\":\"\"}",
            "{\"schema\":\"{}\"}",
            "{\"schema\":\"[]\"}",
            "{\"schema\":\"{\\\"type\\\":7}\"}",
            "{\"schema\":\"{\\\"type\\\":\\\"record\\\"}\"}",
            "{\"schema\":\"{\\\"type\\\":\\\"fixed\\\",\\\"name\\\":\\\"F\\\",\\\"size\\\":-1}\"}",
            "{\"schema\":\"{\\\"type\\\":\\\"enum\\\",\\\"name\\\":\\\"9\\\",\\\"symbols\\\":[]}\"}",
            "{\"schemaType\":\"JSON\"}",
            "{\"compatibility\":7}",
            "{\"compatibility\":\"full\"}",
            "{\"mode\":\"IMPORT\"}",
            "[".repeat(5_000),
            "{\"schema\":\"" + "[".repeat(5_000) + "\"}",
            "\u0000",
            "{\"schema\":\"\\ud800\"}");

    @Test
    void shouldAnswerAnythingMalformedWithAClearRefusal() {
        SplittableRandom random = new SplittableRandom(SEED);
        try (RegistryServer server = RegistryServer.start(new InMemorySchemaLog())) {
            RegistryCaller caller = new RegistryCaller(server.url());
            for (int round = 0; round < 1_500; round++) {
                String method = pick(METHODS, random);
                String path = path(random);
                String body = pick(BODIES, random);

                Reply reply = caller.call(method, path, body);

                assertThat(reply.status())
                        .as("seed %d, round %d: %s %s %s -> %s", SEED, round, method, path, body, reply.body())
                        .isLessThan(500);
                if (reply.status() >= 400) {
                    assertThat(reply.errorCode()).isPositive();
                    assertThat(reply.body().path("message").asText())
                            .isNotBlank()
                            .doesNotContain("\tat ", "dev.scoreline", "Exception");
                }
            }
        }
    }

    private static String path(SplittableRandom random) {
        StringBuilder path = new StringBuilder();
        int segments = random.nextInt(6);
        for (int i = 0; i < segments; i++) {
            path.append('/').append(pick(SEGMENTS, random).replace("é", "%C3%A9"));
        }
        return (path.isEmpty() ? "/" : path) + pick(QUERIES, random);
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
