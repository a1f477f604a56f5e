package dev.scoreline.ingest.account;

import dev.scoreline.api.caller.SecretHash;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.fixture.OneAccount;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.configuration.AccountConfigured;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.scorecard.permission.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

class AccountIntakeTest {

    private static final String CLIENTS = "/v1/account/clients/";
    private static final String TOKEN = "/v1/account/auth-token";

    private final IngestBench bench = new IngestBench().asAccount();

    @BeforeEach
    void fold() {
        Kept.by(bench);
    }

    private static MockHttpServletRequestBuilder json(HttpMethod method, String path, String body) {
        return request(method, path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    // Settings

    @Test
    void shouldChangeWhatIsSaidAndLeaveTheRest() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(json(HttpMethod.PATCH, "/v1/account", "{\"telephonyZone\": \"Europe/Moscow\"}"));

        // Then
        AccountConfigured said = fact().getAccountConfigured();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(Json.of(response).path("telephonyZone").asString()).isEqualTo("Europe/Moscow");
        assertThat(said.getTelephonyZone().getValue()).isEqualTo("Europe/Moscow");
        assertThat(said.getZone()).isNull();
        assertThat(said.getMinimumRate()).isNull();
        assertThat(said.getAliases()).isNull();
    }

    @Test
    void shouldTakeAliasesOfOnePerson() throws Exception {
        // When
        bench.send(json(
                HttpMethod.PATCH,
                "/v1/account",
                "{\"aliases\": [{\"ids\": [\"flex:WK1\", \"mind:23\", \"pbx:alice\"]}]}"));

        // Then
        assertThat(fact().getAccountConfigured().getAliases().getFirst().getIds())
                .containsExactly("flex:WK1", "mind:23", "pbx:alice");
    }

    @Test
    void shouldNameEveryFaultySettingAndWriteNothing() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(json(HttpMethod.PATCH, "/v1/account", """
                {"zone": "Mars/Olympus", "telephonyZone": 3, "minimumRate": -1, "aliases": [{"ids": ["linda"]}],
                 "authTokenHash": "mine", "idSecretReference": "mine"}"""));

        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response))
                .containsExactlyInAnyOrder(
                        "zone",
                        "telephonyZone",
                        "minimumRate",
                        "aliases[0].ids[0]",
                        "authTokenHash",
                        "idSecretReference");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldLetNeitherKeysNorPeopleManageTheAccount() throws Exception {
        // Given
        List<MockHttpServletRequestBuilder> all = List.of(
                json(HttpMethod.PATCH, "/v1/account", "{}"),
                json(HttpMethod.POST, TOKEN, "{}"),
                put(CLIENTS + OneAccount.CLIENT),
                delete(CLIENTS + OneAccount.CLIENT));

        // Then
        for (MockHttpServletRequestBuilder each : all) {
            assertThat(bench.asKey().send(each).getStatus()).isEqualTo(403);
            assertThat(bench.as("12", Permission.values()).send(each).getStatus())
                    .isEqualTo(403);
        }
        assertThat(bench.log.lines()).isEmpty();
    }

    // The auth token

    @Test
    void shouldDrawANewAuthTokenAndKeepItsHashOnly() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(json(HttpMethod.POST, TOKEN, "{}"));

        // Then
        String token = Json.of(response).path("authToken").asString();
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(token).matches("slt_[A-Za-z0-9_-]{43}");
        assertThat(SecretHash.verify(
                        fact().getAccountConfigured().getAuthTokenHash().getValue(), token))
                .isTrue();
        assertThat(fact().toString()).doesNotContain(token);
    }

    @Test
    void shouldTakeTheAuthTokenThatTheCallerChose() throws Exception {
        // Given
        String chosen = "correct-horse-battery-staple-0123456789";

        // When
        bench.send(json(HttpMethod.POST, TOKEN, "{\"authToken\": \"" + chosen + "\"}"));

        // Then
        assertThat(SecretHash.verify(
                        fact().getAccountConfigured().getAuthTokenHash().getValue(), chosen))
                .isTrue();
        assertThat(fact().getBodyDigest()).as("nothing to guess the token by").isNullOrEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"short\"", "\"0123456789 0123456789 0123456789 0123\"", "7", "\"\""})
    void shouldRefuseAnAuthTokenThatIsEasilyGuessed(String chosen) throws Exception {
        // When
        MockHttpServletResponse response = bench.send(json(HttpMethod.POST, TOKEN, "{\"authToken\": " + chosen + "}"));

        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("authToken");
        assertThat(bench.log.lines()).isEmpty();
    }

    // Clients

    @Test
    void shouldMapAndUnmapAClient() throws Exception {
        // When
        int mapped = bench.send(put(CLIENTS + OneAccount.CLIENT)).getStatus();
        int unmapped = bench.send(delete(CLIENTS + OneAccount.CLIENT)).getStatus();

        // Then
        assertThat(List.of(mapped, unmapped)).containsOnly(204);
        assertThat(fact(0).getClientMapped().getClientId()).isEqualTo(OneAccount.CLIENT);
        assertThat(fact(1).getClientUnmapped().getClientId()).isEqualTo(OneAccount.CLIENT);
    }

    @Test
    void shouldRefuseAClientThatAnotherAccountHolds() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(put(CLIENTS + OneAccount.ANOTHERS_CLIENT));

        // Then
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).doesNotContain("AC9");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldGiveAClientBackThatAnotherAccountTookAtTheSameMoment() throws Exception {
        // Given
        long wanted = 803;
        Kept.after(bench, () -> bench.account.giveToAnother(wanted));

        // When
        MockHttpServletResponse response = bench.send(put(CLIENTS + wanted));

        // Then
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(fact(0).getType()).isEqualTo("ClientMapped");
        assertThat(fact(1).getType()).isEqualTo("ClientUnmapped");
    }

    @Test
    void shouldRefuseWhatCannotBeAClient() throws Exception {
        assertThat(Json.faultyFields(bench.send(put(CLIENTS + "shop")))).containsExactly("clientId");
        assertThat(bench.send(delete(CLIENTS + "shop")).getStatus()).isEqualTo(404);
        assertThat(bench.log.lines()).isEmpty();
    }

    private ConfigurationFact fact() {
        return fact(0);
    }

    private ConfigurationFact fact(int index) {
        return ((Line.OfConfiguration) bench.log.lines().get(index)).fact();
    }
}
