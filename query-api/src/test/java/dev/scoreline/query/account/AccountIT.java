package dev.scoreline.query.account;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.schemas.configuration.AccountSettings;
import dev.scoreline.schemas.configuration.AgentAlias;
import dev.scoreline.schemas.configuration.AnswerOption;
import dev.scoreline.schemas.configuration.AnswerSet;
import dev.scoreline.schemas.configuration.ApiKey;
import dev.scoreline.schemas.configuration.CommentTag;
import dev.scoreline.schemas.configuration.CommentTags;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.scorecard.permission.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class AccountIT {

    private static final String HASH = "$pbkdf2-sha256$i=1$never$shown";
    private static final String LIVING = "SK" + "a".repeat(32);
    private static final String REVOKED = "SK" + "b".repeat(32);

    private final ContactCentre centre = TestServer.contactCentre();
    private final Client owner = TestServer.asAccount(centre);
    private final Client anybody = TestServer.as(centre, "linda");

    @Test
    void shouldListKeysThatLiveWithoutTheirHashes() {
        // Given
        keys();

        // When
        Client.Answer answer = owner.get("/v1/keys");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo("{\"keys\":[{\"sid\":\"" + LIVING + "\",\"name\":\"Wallboard\",\"permissions\":"
                        + "[\"qualityViewAssessmentAll\"],\"createdAt\":\"2026-03-01T09:00:00.001Z\","
                        + "\"revokedAt\":null}]}");
    }

    @Test
    void shouldShowAKeyAlsoAfterItWasRevoked() {
        // Given
        keys();

        // When
        Client.Answer living = owner.get("/v1/keys/" + LIVING);
        Client.Answer revoked = owner.get("/v1/keys/" + REVOKED);

        // Then
        assertThat(living.json().path("revokedAt").isNull()).isTrue();
        assertThat(revoked.json().path("revokedAt").asString()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(living.text() + revoked.text()).doesNotContain("pbkdf2", "secret");
    }

    @Test
    void shouldNotFindAKeyOfAnotherAccount() {
        // Given
        ContactCentre another = TestServer.contactCentre();
        keys();

        // When
        Client.Answer foreign = TestServer.asAccount(another).get("/v1/keys/" + LIVING);
        Client.Answer absent = TestServer.asAccount(another).get("/v1/keys/SK" + "a".repeat(31) + "c");

        // Then
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text().replace(LIVING, ""))
                .isEqualTo(absent.text().replace("SK" + "a".repeat(31) + "c", ""));
    }

    @Test
    void shouldShowTheSettingsAndTheClientsThatAreMapped() {
        // Given
        centre.configure(centre.state(ResourceKind.ACCOUNT, "main")
                .setAccountSettings(new AccountSettings(
                        "Europe/Berlin",
                        "Europe/Moscow",
                        new BigDecimal("1.000000"),
                        "main",
                        HASH,
                        List.of(new AgentAlias(List.of("flex:WK1", "mind:23"))))));
        centre.configure(client(802)).configure(client(801)).configure(gone(client(803)));

        // When
        Client.Answer answer = owner.get("/v1/account");

        // Then
        assertThat(answer.text())
                .isEqualTo("{\"sid\":\"" + centre.account() + "\",\"zone\":\"Europe/Berlin\","
                        + "\"telephonyZone\":\"Europe/Moscow\",\"minimumRate\":1,"
                        + "\"aliases\":[{\"ids\":[\"flex:WK1\",\"mind:23\"]}],\"clientIds\":[801,802]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/account", "/v1/keys", "/v1/keys/SKaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void shouldShowTheAccountToNobodyButItself(String path) {
        // Given
        keys();
        String[] all = Arrays.stream(Permission.values()).map(Permission::claim).toArray(String[]::new);

        // Then
        assertThat(anybody.get(path).status()).isEqualTo(403);
        assertThat(TestServer.as(centre, "12", List.of(7L), all).get(path).status())
                .isEqualTo(403);
        assertThat(TestServer.stranger().get(path).status()).isEqualTo(401);
    }

    @Test
    void shouldShowAnswerSetsToEverybodyInTheOrderOfTheirMaking() {
        // Given
        set("yes-no", new AnswerOption("yes", "Yes", new BigDecimal("87.500000")), new AnswerOption("na", "N/A", null));
        set("another", new AnswerOption("no", "No", BigDecimal.ZERO));

        // When
        Client.Answer answer = anybody.get("/v1/answer-sets");

        // Then
        assertThat(answer.text())
                .isEqualTo("{\"answerSets\":[{\"id\":\"yes-no\",\"name\":\"Set yes-no\",\"answers\":["
                        + "{\"id\":\"yes\",\"label\":\"Yes\",\"score\":87.5},"
                        + "{\"id\":\"na\",\"label\":\"N/A\",\"notApplicable\":true}]},"
                        + "{\"id\":\"another\",\"name\":\"Set another\",\"answers\":["
                        + "{\"id\":\"no\",\"label\":\"No\",\"score\":0}]}]}");
    }

    @Test
    void shouldShowTagsOfCommentsToEverybody() {
        // Given
        centre.configure(centre.state(ResourceKind.COMMENT_TAGS, "main")
                .setCommentTags(new CommentTags(List.of(new CommentTag("good", "Good")))));

        // Then
        assertThat(anybody.get("/v1/comment-tags").text())
                .isEqualTo("{\"tags\":[{\"id\":\"good\",\"name\":\"Good\"}]}");
    }

    private void keys() {
        centre.configure(key(LIVING, "Wallboard"));
        centre.configure(gone(key(REVOKED, "Importer")));
    }

    private ConfigurationState.Builder key(String sid, String name) {
        return centre.state(ResourceKind.API_KEY, sid)
                .setApiKey(new ApiKey(sid, name, HASH, List.of("qualityViewAssessmentAll")));
    }

    private ConfigurationState.Builder client(long id) {
        return centre.state(ResourceKind.CLIENT, Long.toString(id))
                .setClient(new dev.scoreline.schemas.configuration.Client(id));
    }

    private static ConfigurationState.Builder gone(ConfigurationState.Builder state) {
        return state.setDeletedAt(Instant.parse("2026-03-02T00:00:00Z"));
    }

    private void set(String id, AnswerOption... answers) {
        centre.configure(centre.state(ResourceKind.ANSWER_SET, id)
                .setAnswerSet(new AnswerSet(id, "Set " + id, List.of(answers))));
    }
}
