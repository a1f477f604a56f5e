package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A PBX reports a caller's rating and reads it back, before and after it reports the call. */
class TelephonyIT {

    private static final String CALL = "BF4643A0B90D11E98DA84B40F3DF0459";
    private static final String RATING = """
            {"call_uuid": "%s", "extension_id": 27874, "rate": 5, "max_rate": 9, "datetime": "2019-08-07 12:21:10"}""".formatted(CALL);
    private static final String THAT_HOUR =
            "/client/801/quality_rate/?start_datetime=2019-08-07%2012:00:00&end_datetime=2019-08-07%2013:00:00"
                    + "&extension_id=27874";

    private final Scoreline scoreline = Scoreline.shared();
    private final Http pbx = new Http(scoreline.url(), Scoreline.BASIC);

    @Test
    void shouldGiveARatingBackInTheDocumentedShapeOnceHoweverOftenItWasSent() {
        // Given
        Answer first = pbx.post("/client/801/quality_rate/", RATING);
        Answer again = pbx.post("/client/801/quality_rate", RATING);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        long id = first.json().path("id").asLong();
        assertThat(again.json().path("id").asLong()).isEqualTo(id);

        // When
        Answer listed = pbx.get(THAT_HOUR, "Scoreline-Read-After", again.header("Scoreline-Token"));

        // Then
        assertThat(listed.status()).as(listed.toString()).isEqualTo(200);
        assertThat(listed.json()).hasSize(1);
        JsonNode rating = listed.json().path(0);
        assertThat(rating.path("max_rate").asInt()).isEqualTo(9);
        assertThat(rating.path("datetime").asText()).isEqualTo("2019-08-07 12:21:10");
        assertThat(rating.path("rate").asInt()).isEqualTo(5);
        assertThat(rating.path("extension_id").isIntegralNumber()).isTrue();
        assertThat(rating.path("extension_id").asInt()).isEqualTo(27874);
        assertThat(rating.path("client_id").asInt()).isEqualTo(801);
        assertThat(rating.path("call_uuid").asText()).isEqualTo(CALL);
        assertThat(rating.path("id").asLong()).isEqualTo(id);
    }

    @Test
    void shouldAnswerForACallWithWhatItWasTold() {
        // Given
        Answer told = pbx.post("/client/801/call_history/", """
                {"call_uuid": "C1", "bridged_username": "alice", "extension_id": 27874, "extension_type": "queue",
                 "start_datetime": "2019-08-07 12:19:00", "duration": 130, "carrier": "kept as it is"}""");
        assertThat(told.status()).as(told.toString()).isEqualTo(201);

        // When
        Answer call = pbx.get("/client/801/call_history/C1", "Scoreline-Read-After", told.header("Scoreline-Token"));

        // Then
        assertThat(call.status()).as(call.toString()).isEqualTo(200);
        assertThat(call.json().path("bridged_username").asText()).isEqualTo("alice");
        assertThat(call.json().path("carrier").asText()).isEqualTo("kept as it is");
    }

    @Test
    void shouldRefuseARateThatIsNoneAndNameEveryFault() {
        // When
        Answer refused = pbx.post("/client/801/quality_rate/", "{\"call_uuid\": \"C2\", \"rate\": \"much\"}");

        // Then
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .contains("extension_id", "rate", "max_rate");
    }

    @Test
    void shouldNotKnowAClientOfSomebodyElse() {
        assertThat(pbx.get("/client/802/quality_rate/").status()).isEqualTo(404);
    }
}
