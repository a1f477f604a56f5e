package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Keys and tokens of an account, from their making to their end, on both sides of the system. */
class KeysIT {

    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(1);
    private static final String SCORECARD =
            "{\"name\": \"Made by a key\", \"categories\": [{\"label\": \"Opening\", \"criteria\": [{\"label\": \"Greeting\","
                    + " \"maxPoints\": 5, \"scoringType\": \"numericScale\"}]}]}";

    private final Scoreline scoreline = Scoreline.shared();
    private final Http owner = new Http(scoreline.url(), scoreline.basic());

    @Test
    void shouldLetAKeyInUntilItIsRevoked() {
        // Given
        JsonNode made = make("{\"name\": \"Importer %s\"}".formatted(UUID.randomUUID()));
        Http key = as(made);
        await("both sides know the key").atMost(Duration.ofSeconds(5)).until(() -> isLetIn(key));

        // When
        Answer revoked = owner.delete("/v1/keys/" + made.path("sid").asText());

        // Then
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(204);
        await("neither side knows it any more").atMost(REVOKED_WITHIN).until(() -> isTurnedAway(key));
        assertThat(owner.delete("/v1/keys/" + made.path("sid").asText()).status())
                .as("again")
                .isEqualTo(204);
        assertThat(scoreline.logged())
                .doesNotContain(made.path("secret").asText())
                .doesNotContain("$pbkdf2");
    }

    @Test
    void shouldMakeNoSecondKeyAndTellNoSecretAgainWhenACreationIsRepeated() {
        // Given
        String body = "{\"name\": \"Repeated %s\"}".formatted(UUID.randomUUID());
        String once = UUID.randomUUID().toString();
        Answer first = owner.post("/v1/keys", body, "Idempotency-Key", once);

        // When
        Answer withTheSameKey = owner.post("/v1/keys", body, "Idempotency-Key", once);
        Answer withAnother = owner.post(
                "/v1/keys", body, "Idempotency-Key", UUID.randomUUID().toString());
        Answer withNone = owner.post("/v1/keys", body);

        // Then
        String secret = first.json().path("secret").asText();
        String sid = first.json().path("sid").asText();
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        for (Answer repeated : new Answer[] {withTheSameKey, withAnother, withNone}) {
            assertThat(repeated.status()).as(repeated.toString()).isEqualTo(409);
            assertThat(repeated.toString()).contains(sid).doesNotContain(secret).doesNotContain("slk_");
        }
        assertThat(owner.get("/v1/keys", "Scoreline-Read-After", first.header("Scoreline-Token"))
                        .json()
                        .path("keys")
                        .findValuesAsText("name"))
                .containsOnlyOnce(first.json().path("name").asText());
    }

    @Test
    void shouldLimitAKeyToItsPermissions() {
        // Given
        JsonNode made = make("{\"name\": \"Reader %s\", \"permissions\": [\"qualityViewAssessmentAll\"]}"
                .formatted(UUID.randomUUID()));
        Http reader = as(made);
        await("both sides know the key").atMost(Duration.ofSeconds(5)).until(() -> isLetIn(reader));

        // Then
        assertThat(reader.get("/api/mind/quality/assessment").status()).isEqualTo(200);
        assertThat(reader.post("/api/mind/quality/scorecard", SCORECARD).status())
                .isEqualTo(403);
        assertThat(reader.put("/v1/comment-tags", "{\"tags\": []}").status()).isEqualTo(403);
        assertThat(reader.get("/v1/keys").status()).isEqualTo(403);
    }

    @Test
    void shouldLetAKeyWithoutPermissionsActForTheAccountButNotManageIt() {
        // Given
        Http key = as(make("{\"name\": \"All %s\"}".formatted(UUID.randomUUID())));
        await("both sides know the key").atMost(Duration.ofSeconds(5)).until(() -> isLetIn(key));

        // Then
        assertThat(key.post("/api/mind/quality/scorecard", SCORECARD).status()).isEqualTo(201);
        assertThat(key.post("/v1/keys", "{\"name\": \"Another\"}").status()).isEqualTo(403);
        assertThat(key.post("/v1/account/auth-token", "{}").status()).isEqualTo(403);
        assertThat(key.get("/v1/account").status()).isEqualTo(403);
    }

    @Test
    void shouldPutAnotherAuthTokenInThePlaceOfTheFirst() {
        // Given
        String next = "the-token-after-that-one-" + UUID.randomUUID();

        // When
        Answer rotated = owner.post("/v1/account/auth-token", "{\"authToken\": \"%s\"}".formatted(next));

        // Then
        Http renewed = as(Scoreline.ACCOUNT, next);
        try {
            assertThat(rotated.status()).as(rotated.toString()).isEqualTo(201);
            await("both sides know the new token").atMost(Duration.ofSeconds(5)).until(() -> isLetIn(renewed));
            await("neither side knows the old one").atMost(REVOKED_WITHIN).until(() -> isTurnedAway(owner));
            assertThat(scoreline.told(Map.of("SCORELINE_AUTH_TOKEN", next), "key", "list"))
                    .startsWith("0 ");
        } finally {
            renewed.post("/v1/account/auth-token", "{\"authToken\": \"%s\"}".formatted(Scoreline.AUTH_TOKEN));
            await("both sides know the first token again")
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> isLetIn(owner));
        }
    }

    @Test
    void shouldManageKeysFromTheCommandLine() {
        // Given
        String name = "Console " + UUID.randomUUID();

        // When
        String made =
                scoreline.told(Map.of(), "key", "create", "--name", name, "--permission", "qualityViewAssessmentAll");

        // Then
        assertThat(made).startsWith("0 SK").contains(name, "qualityViewAssessmentAll", "slk_");
        String sid = made.substring(2, 36);
        assertThat(scoreline.told(Map.of(), "key", "list")).contains(sid).doesNotContain("slk_");
        assertThat(scoreline.told(Map.of(), "key", "create", "--name", name))
                .startsWith("1 ")
                .contains("409", sid);
        assertThat(scoreline.told(Map.of(), "key", "revoke", sid)).isEqualTo("0 " + sid + " is revoked.\n");
        assertThat(scoreline.told(Map.of(), "key", "list")).doesNotContain(sid);
        assertThat(scoreline.told(Map.of(), "key", "revoke", "SK0")).startsWith("1 ");
    }

    @Test
    void shouldTakeAndReadSettingsAnswerSetsAndTags() {
        // Given
        String set = "set-" + UUID.randomUUID();
        String client = Long.toString(1_000_000 + (UUID.randomUUID().hashCode() & 0xffff_ffffL));

        // When
        Answer put = owner.put("/v1/answer-sets/" + set, """
                {"name": "Tone", "answers": [{"id": "warm", "label": "Warm", "score": 100},
                  {"id": "silent", "label": "Silence", "notApplicable": true}]}""");
        Answer mapped = owner.put("/v1/account/clients/" + client, "");
        Answer moved = owner.patch("/v1/account", "{\"zone\": \"Asia/Tokyo\"}");
        Answer aliased = owner.patch("/v1/account", "{\"aliases\": [{\"ids\": [\"flex:WKx\", \"mind:99901\"]}]}");

        // Then
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(mapped.status()).as(mapped.toString()).isEqualTo(204);
        assertThat(moved.status()).as("the zone is fixed: " + moved).isEqualTo(400);
        assertThat(moved.json().path("errors").path(0).path("field").asText()).isEqualTo("zone");
        String last = aliased.header("Scoreline-Token");
        assertThat(owner.get("/v1/account", "Scoreline-Read-After", last).json())
                .isEqualTo(aliased.json());
        assertThat(aliased.json().path("clientIds").toString()).contains(client);
        assertThat(owner.get("/v1/answer-sets", "Scoreline-Read-After", last)
                        .json()
                        .path("answerSets")
                        .findValuesAsText("id"))
                .contains(set);
        await("the client is the account's")
                .atMost(Duration.ofSeconds(5))
                .until(() -> owner.get("/client/" + client + "/quality_rate/").status() == 200);
        assertThat(owner.delete("/v1/account/clients/" + client).status()).isEqualTo(204);
    }

    private JsonNode make(String body) {
        Answer made = owner.post("/v1/keys", body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json();
    }

    private Http as(JsonNode key) {
        return as(key.path("sid").asText(), key.path("secret").asText());
    }

    private Http as(String user, String secret) {
        return new Http(
                scoreline.url(),
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    /** A read that answers everybody, and a write that nobody may make as it stands. */
    private static boolean isLetIn(Http client) {
        return read(client) == 200 && write(client) != 401;
    }

    private static boolean isTurnedAway(Http client) {
        return read(client) == 401 && write(client) == 401;
    }

    private static int read(Http client) {
        return client.get("/v1/answer-sets").status();
    }

    private static int write(Http client) {
        return client.put("/v1/comment-tags", "{}").status();
    }
}
