package dev.scoreline.query.telephony;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.rating.CallReported;
import dev.scoreline.schemas.rating.PersonalCall;
import dev.scoreline.schemas.rating.RatingResult;
import dev.scoreline.schemas.rating.RatingState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class RatingsIT {
    private static final String CALL = "BF4643A0B90D11E98DA84B40F3DF0459";

    private final ContactCentre centre = TestServer.contactCentre();
    private final Client pbx = TestServer.as(centre, "pbx");

    @Test
    void shouldAnswerAsTheDocumentedExampleWithAndWithoutTheSlash() {
        // Given
        TestServer.map(801, centre);
        centre.call(call(CALL, rating(4711, "27874", "5", "2019-08-07T12:21:10Z")));

        // When
        Client.Answer with = pbx.get("/client/801/quality_rate/");
        Client.Answer without = pbx.get("/client/801/quality_rate");

        // Then
        assertThat(with.text())
                .isEqualTo("[{\"max_rate\":9,\"datetime\":\"2019-08-07 12:21:10\",\"rate\":5,\"extension_id\":27874,"
                        + "\"client_id\":801,\"call_uuid\":\"" + CALL + "\",\"id\":4711}]");
        assertThat(without.text()).isEqualTo(with.text());
        assertThat(with.header("Link")).isNull();
    }

    @Test
    void shouldFilterByTimeInTheTelephonysZoneAndByExtension() {
        // Given
        ContactCentre berlin = TestServer.contactCentre(ZoneId.of("Europe/Berlin"));
        TestServer.map(802, berlin);
        berlin.call(call(
                CALL,
                rating(1, "100", "5", "2026-07-01T09:59:59Z"),
                rating(2, "100", "5", "2026-07-01T10:00:00Z"),
                rating(3, "200", "5", "2026-07-01T10:30:00Z"),
                rating(4, "100", "5", "2026-07-01T11:00:00Z")));

        // When
        JsonNode found = TestServer.as(berlin, "pbx")
                .get("/client/802/quality_rate/?start_datetime=2026-07-01%2012:00:00"
                        + "&end_datetime=2026-07-01%2013:00:00&extension_id=100")
                .json();

        // Then
        assertThat(Client.column(found, "id")).containsExactly("2");
        assertThat(Client.column(found, "datetime")).containsExactly("2026-07-01 12:00:00");
    }

    @Test
    void shouldLinkToTheNextPageWithEveryFilterWhileRatingsArrive() {
        // Given
        TestServer.map(803, centre);
        List<RatingResult> ratings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ratings.add(rating(i, "100", "5", "2026-07-01T10:00:0" + i + "Z"));
        }
        centre.call(call(CALL, ratings.toArray(RatingResult[]::new)));
        List<String> seen = new ArrayList<>();

        // When
        String address = "/client/803/quality_rate/?limit=2&extension_id=100&start_datetime=2026-07-01+00:00:00";
        for (int page = 0; address != null; page++) {
            Client.Answer answer = pbx.get(address);
            seen.addAll(Client.column(answer.json(), "id"));
            centre.call(call("LATER" + page, rating(100 + page, "100", "5", "2026-07-02T10:00:00Z")));
            String link = page < 2 ? answer.header("Link") : null;
            address = link == null ? null : link.substring(1, link.indexOf(">; rel=\"next\""));
            assertThat(address == null || address.contains("extension_id=100")).isTrue();
        }

        // Then
        assertThat(seen).containsExactly("0", "1", "2", "3", "4", "100");
    }

    @Test
    void shouldNameEveryFaultyFilter() {
        // Given
        TestServer.map(804, centre);

        // When
        Client.Answer answer = pbx.get(
                "/client/804/quality_rate/?start_datetime=yesterday&end_datetime=2026-02-30%2000:00:00&limit=0");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Client.column(answer.json().get("errors"), "field"))
                .containsExactlyInAnyOrder("start_datetime", "end_datetime", "limit");
    }

    @Test
    void shouldNotFindAnotherAccountsClient() {
        // Given
        TestServer.map(805, TestServer.contactCentre());

        // When
        int foreign = pbx.get("/client/805/quality_rate/").status();
        int unknown = pbx.get("/client/806/quality_rate/").status();

        // Then
        assertThat(foreign).isEqualTo(404);
        assertThat(unknown).isEqualTo(404);
    }

    @Test
    void shouldGiveBackAllFactsOfACallUnderBothNames() {
        // Given
        TestServer.map(807, centre);
        centre.call(call(CALL, rating(1, "100", "5", "2026-07-01T10:00:00Z"))
                .setVersion(2L)
                .setCall(new CallReported(CALL, "alice", "27874", "queue", Instant.parse("2019-08-07T12:20:00Z"), 70L))
                .setPersonal(new PersonalCall("{\"caller\":\"+49 30 1\",\"cost\":1.50,\"tags\":[null,{\"a\":1}]}")));

        // When
        Client.Answer history = pbx.get("/client/807/call_history/" + CALL);
        Client.Answer call = pbx.get("/client/807/calls/" + CALL);

        // Then
        assertThat(history.text())
                .isEqualTo("{\"call_uuid\":\"" + CALL + "\",\"client_id\":807,\"bridged_username\":\"alice\","
                        + "\"extension_id\":27874,\"extension_type\":\"queue\","
                        + "\"start_datetime\":\"2019-08-07 12:20:00\",\"duration\":70,"
                        + "\"caller\":\"+49 30 1\",\"cost\":1.50,\"tags\":[null,{\"a\":1}]}");
        assertThat(call.text()).isEqualTo(history.text());
    }

    @Test
    void shouldNotFindACallThatOnlyRatingsKnow() {
        // Given
        TestServer.map(808, centre);
        centre.call(call(CALL, rating(1, "100", "5", "2026-07-01T10:00:00Z")));

        // When
        int known = pbx.get("/client/808/calls/" + CALL).status();
        int unknown = pbx.get("/client/808/calls/NOBODY").status();

        // Then
        assertThat(known).isEqualTo(404);
        assertThat(unknown).isEqualTo(404);
    }

    private static RatingState.Builder call(String uuid, RatingResult... ratings) {
        Instant at = Instant.parse("2026-07-01T10:00:00Z");
        return RatingState.newBuilder()
                .setAccount("")
                .setCallUuid(uuid)
                .setVersion(1L)
                .setSource(new SourcePosition(0, 1L))
                .setZone("UTC")
                .setRatings(List.of(ratings))
                .setFirstAcceptedAt(at)
                .setModifiedAt(at);
    }

    private static RatingResult rating(long id, String extension, String rate, String at) {
        Instant time = Instant.parse(at);
        return new RatingResult(
                id,
                extension,
                new BigDecimal(rate).setScale(6),
                new BigDecimal("1.000000"),
                new BigDecimal("9.000000"),
                new BigDecimal("50.00"),
                null,
                null,
                null,
                time,
                time);
    }
}
