package dev.scoreline.ingest.account;

import dev.scoreline.api.caller.SecretHash;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Decisions;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.scorecard.permission.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class KeyIntakeTest {

    private static final String SID = "SK" + "b".repeat(32);

    private final IngestBench bench = new IngestBench().asAccount();

    @BeforeEach
    void fold() {
        Kept.by(bench);
    }

    private static MockHttpServletRequestBuilder keys(String body) {
        return post("/v1/keys").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @Test
    void shouldTellTheSecretOnceAndKeepItsHashOnly() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(keys("{\"name\": \"Importer\"}"));

        // Then
        String secret = Json.of(response).path("secret").asString();
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Location"))
                .isEqualTo("/v1/keys/" + Json.of(response).path("sid").asString());
        assertThat(secret).matches("slk_[A-Za-z0-9_-]{43}");
        assertThat(SecretHash.verify(fact().getApiKeyCreated().getSecretHash(), secret))
                .isTrue();
        assertThat(fact().toString()).doesNotContain(secret);
    }

    @Test
    void shouldMakeAKeyForSomePermissions() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(
                keys(
                        "{\"name\": \"Wallboard\", \"permissions\": [\"qualityViewAssessmentAll\", \"qualityManageScorecards\"]}"));

        // Then
        assertThat(fact().getApiKeyCreated().getPermissions())
                .containsExactly("qualityManageScorecards", "qualityViewAssessmentAll");
        assertThat(Json.of(response).path("permissions").size()).isEqualTo(2);
    }

    @Test
    void shouldDrawAnotherSidAndSecretForEachKey() throws Exception {
        // When
        MockHttpServletResponse one =
                bench.send(keys("{\"name\": \"Importer\"}").header("Idempotency-Key", "a"));
        MockHttpServletResponse other =
                bench.send(keys("{\"name\": \"Importer\"}").header("Idempotency-Key", "a"));

        // Then
        assertThat(Json.of(one).path("sid")).isNotEqualTo(Json.of(other).path("sid"));
        assertThat(Json.of(one).path("secret")).isNotEqualTo(Json.of(other).path("secret"));
    }

    @Test
    void shouldTellNoSecretOfAKeyThatTheFoldRefused() throws Exception {
        // Given
        bench.log.thenScoring((line, token) -> bench.views.write(Decisions.refused(line, token, RefusalCode.IN_USE)));

        // When
        MockHttpServletResponse response = bench.send(keys("{\"name\": \"Importer\"}"));

        // Then
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).doesNotContain("slk_");
    }

    @Test
    void shouldNameEveryFaultyFieldAndWriteNothing() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(keys("{\"name\": \" \", \"permissions\": [\"everything\"], \"secret\": \"mine\"}"));

        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactlyInAnyOrder("name", "permissions[0]", "secret");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldNotTakeAnEmptyListOfPermissionsForAllOfThem() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(keys("{\"name\": \"Importer\", \"permissions\": []}"));

        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("permissions");
    }

    @Test
    void shouldLetNeitherKeysNorPeopleMakeOrRevokeKeys() throws Exception {
        assertThat(bench.asKey().send(keys("{\"name\": \"Importer\"}")).getStatus())
                .isEqualTo(403);
        assertThat(bench.as("12", Permission.values())
                        .send(keys("{\"name\": \"Importer\"}"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(bench.send(delete("/v1/keys/" + SID)).getStatus()).isEqualTo(403);
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldRevokeAKey() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(delete("/v1/keys/" + SID));

        // Then
        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(fact().getApiKeyRevoked().getKeySid()).isEqualTo(SID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SK", "AC11111111111111111111111111111111", "SKBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"})
    void shouldNotFindWhatCannotBeAKey(String sid) throws Exception {
        assertThat(bench.send(delete("/v1/keys/" + sid)).getStatus()).isEqualTo(404);
        assertThat(bench.log.lines()).isEmpty();
    }

    private ConfigurationFact fact() {
        return ((Line.OfConfiguration) bench.log.lines().getLast()).fact();
    }
}
