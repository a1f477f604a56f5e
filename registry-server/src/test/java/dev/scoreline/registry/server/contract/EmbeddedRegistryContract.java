package dev.scoreline.registry.server.contract;

import dev.scoreline.registry.server.contract.RegistryCaller.Reply;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What our registry promises beyond the common contract: Confluent's defaults, its finer codes, and clear words. */
abstract class EmbeddedRegistryContract extends RegistryContract {

    @Test
    void shouldAskForBackwardCompatibilityUnlessToldOtherwise() {
        assertThat(registry().get("/config").body().path("compatibilityLevel").asText())
                .isEqualTo("BACKWARD");
        assertThat(error(registry().get("/config/" + subject()))).isEqualTo(40408);
        assertThat(registry()
                        .get("/config/" + subject() + "?defaultToGlobal=true")
                        .body()
                        .path("compatibilityLevel")
                        .asText())
                .isEqualTo("BACKWARD");
    }

    @Test
    void shouldSayWhenSomethingWasDeletedSoftlyBefore() {
        registry().register(subject(), V1);
        registry().delete("/subjects/" + subject() + "/versions/1");

        assertThat(error(registry().delete("/subjects/" + subject() + "/versions/1")))
                .isEqualTo(40406);
        assertThat(error(registry().delete("/subjects/" + subject()))).isEqualTo(40404);
    }

    @Test
    void shouldNeverGiveTheIdOfADeletedSchemaToAnother() {
        // Given
        String first = fact("{\"name\":\"only" + subject().hashCode() + "\",\"type\":\"int\"}")
                .replace("-", "_");
        int id = id(registry().register(subject(), first));
        registry().delete("/subjects/" + subject());
        registry().delete("/subjects/" + subject() + "?permanent=true");

        // When
        int next = id(registry().register(subject(), first.replace("only", "other")));

        // Then
        assertThat(next).isGreaterThan(id);
        assertThat(error(registry().get("/schemas/ids/" + id))).isEqualTo(40403);
    }

    @Test
    void shouldGiveASchemaRegisteredAgainAfterASoftDeletionItsOldId() {
        int id = id(registry().register(subject(), V1));
        registry().delete("/subjects/" + subject());

        assertThat(id(registry().register(subject(), V1))).isEqualTo(id);
        assertThat(numbers(registry().get("/subjects/" + subject() + "/versions")))
                .containsExactly(2);
    }

    @Test
    void shouldTakeNothingWhileASubjectIsReadOnly() {
        registry().register(subject(), V1);
        registry().put("/mode/" + subject(), Map.of("mode", "READONLY"));

        Reply refused = registry().register(subject(), V2);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorCode()).isEqualTo(42205);
        assertThat(registry().delete("/subjects/" + subject()).errorCode()).isEqualTo(42205);
        registry().delete("/mode/" + subject());
        assertThat(registry().register(subject(), V2).status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseWhatItCannotKeep() {
        Map<String, Object> protobuf = Map.of("schema", "syntax = \"proto3\";", "schemaType", "PROTOBUF");
        Map<String, Object> metadata = Map.of("schema", V1, "metadata", Map.of("properties", Map.of("a", "b")));

        for (Map<String, Object> body : List.of(protobuf, metadata)) {
            Reply refused = registry().post("/subjects/" + subject() + "/versions", body);
            assertThat(refused.errorCode()).isEqualTo(42201);
            assertThat(refused.body().path("message").asText()).startsWith("Expected");
        }
    }

    @Test
    void shouldAnswerAWrongPathMethodOrBodyInItsErrorFormat() {
        assertThat(registry().get("/nowhere").errorCode()).isEqualTo(404);
        assertThat(registry().delete("/subjects").errorCode()).isEqualTo(405);
        assertThat(registry()
                        .call("POST", "/subjects/s/versions", "{\"schema\"")
                        .errorCode())
                .isEqualTo(400);
        assertThat(registry()
                        .call("POST", "/subjects/s/versions", "\"" + "x".repeat(1 << 20) + "\"")
                        .errorCode())
                .isEqualTo(413);
    }

    @Test
    void shouldLeaveTheChoiceOfIdsToNobody() {
        Reply refused =
                registry().post("/subjects/" + subject() + "/versions", Map.of("schema", V1, "id", 7, "version", 1));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorCode()).isEqualTo(42205);
    }

    @Test
    void shouldRefuseWhatAnyWebPageCouldPost() {
        String path = "/subjects/" + subject() + "/versions";
        String body = "{\"schema\":\"\\\"string\\\"\"}";

        for (String form : List.of("text/plain;charset=UTF-8", "application/x-www-form-urlencoded")) {
            Reply refused = registry().call("POST", path, form, body);
            assertThat(refused.status()).isEqualTo(415);
            assertThat(refused.errorCode()).isEqualTo(415);
        }
        assertThat(error(registry().get(path))).isEqualTo(40401);
        assertThat(registry()
                        .call("POST", path, "Application/JSON; charset=utf-8", body)
                        .status())
                .isEqualTo(200);
    }
}
