package dev.scoreline.query.flex;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.Scorecards;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.rating.CallReported;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.scorecard.configuration.Family;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentsIT {
    private static final String SEGMENTS = "/v1/Insights/Segments";
    private static final String CONVERSATIONS = "/v1/Insights/Conversations";
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final ContactCentre centre = TestServer.contactCentre();
    private final Client linda = TestServer.as(centre, "linda");

    @Test
    void shouldShowASegmentWithItsCallAndItsScoresAndNullForAllElse() {
        // Given
        centre.publish(Scorecards.questionnaire(), Family.FLEX);
        centre.answer("linda", "WK1", "segment 1", "call-1", 1, "yes");
        centre.answer("linda", "WK1", "segment 1", "call-1", 2, "no");
        centre.call(call("call-1", "queue"));

        // When
        String body = linda.get(SEGMENTS + "?SegmentId=segment%201").text();

        // Then
        String url = TestServer.address() + SEGMENTS + "?SegmentId=segment+1";
        assertThat(body)
                .isEqualTo(
                        "{\"segments\":[{\"segment_id\":\"segment 1\",\"external_id\":\"call-1\",\"queue\":\"27874\","
                                + "\"external_contact\":null,\"external_segment_link_id\":null,"
                                + "\"date\":\"2026-03-01T08:00:00Z\",\"account_id\":\""
                                + centre.account().value() + "\",\"external_segment_link\":null,\"agent_id\":\"WK1\","
                                + "\"agent_phone\":null,\"agent_name\":null,\"agent_team_name\":null,"
                                + "\"agent_team_name_in_hierarchy\":null,\"agent_link\":null,\"customer_phone\":null,"
                                + "\"customer_name\":null,\"customer_link\":null,\"segment_recording_offset\":null,"
                                + "\"media\":null,\"assessment_type\":[\"Scorecard 5\"],\"assessment_percentage\":[50],"
                                + "\"url\":\"" + url + "\"}],\"meta\":{\"key\":\"segments\",\"url\":\"" + url
                                + "&PageSize=50&Page=0\",\"page\":0,\"page_size\":50,\"first_page_url\":\"" + url
                                + "&PageSize=50&Page=0\",\"next_page_url\":null,\"previous_page_url\":null}}");
        assertThat(linda.get(url).status()).isEqualTo(200);
    }

    @Test
    void shouldKnowASegmentBeforeItsQuestionnaireAndItsCall() {
        // Given
        centre.answer("linda", "WK1", "segment-1", "call-1", 1, "yes");

        // When
        JsonNode segment = linda.get(SEGMENTS).json().at("/segments/0");

        // Then
        assertThat(segment.get("external_id").asString()).isEqualTo("segment-1");
        assertThat(segment.get("assessment_type").toString()).isEqualTo("[null]");
        assertThat(segment.get("assessment_percentage").toString()).isEqualTo("[null]");
        assertThat(segment.get("queue").isNull()).isTrue();
    }

    @Test
    void shouldMakeACallASegmentOfItsOwn() {
        // Given
        centre.call(call("call-1", "ivr"));

        // When
        JsonNode segment = linda.get(SEGMENTS).json().at("/segments/0");

        // Then
        assertThat(segment.get("segment_id").asString()).isEqualTo("call-1");
        assertThat(segment.get("external_id").asString()).isEqualTo("call-1");
        assertThat(segment.get("agent_id").asString()).isEqualTo("alice");
        assertThat(segment.get("queue").isNull()).isTrue();
        assertThat(segment.get("assessment_type")).isEmpty();
    }

    @Test
    void shouldShowScoresOnlyToWhomTheyConcern() {
        // Given
        centre.publish(Scorecards.questionnaire(), Family.FLEX);
        centre.answer("linda", "WK1", "segment-1", 1, "yes");
        centre.answer("martin", "WK1", "segment-1", 1, "no");

        // Then
        assertThat(percentages(linda)).isEqualTo("[100]");
        assertThat(percentages(TestServer.as(centre, "martin"))).isEqualTo("[0]");
        assertThat(percentages(TestServer.as(centre, "nina"))).isEqualTo("[]");
        assertThat(percentages(TestServer.as(centre, "nina", "qualityViewAssessmentAll")))
                .isEqualTo("[100,0]");
    }

    @Test
    void shouldFindSegmentsByTheReservationsThatTheyAreNamedAfter() {
        // Given
        String first = "WR" + "1".repeat(32);
        String second = "WR" + "2".repeat(32);
        centre.call(call(first, "queue")).call(call(second, "queue")).call(call("other", "queue"));
        String both = "?ReservationId=" + second + "&ReservationId=" + first + "&ReservationId=WR" + "3".repeat(32);

        // Then
        assertThat(ids(linda.get(SEGMENTS + both).json())).containsExactly(first, second);
        assertThat(ids(linda.get(SEGMENTS + both + "&SegmentId=" + first).json()))
                .containsExactly(first);
        assertThat(ids(linda.get(SEGMENTS + both + "&SegmentId=other").json())).isEmpty();
        assertThat(pages(SEGMENTS + both + "&PageSize=1", "segments", "segment_id"))
                .containsExactly(first, second);
    }

    @Test
    void shouldNameEveryFaultyFilterAtOnce() {
        // When
        Client.Answer answer = linda.get(SEGMENTS + "?ReservationId=WRshort&ReservationId=none&PageSize=0");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/details/errors")).hasSize(3);
        assertThat(answer.json().get("message").asString())
                .contains("ReservationId: Expected WR and 32 hexadecimal digits, found 'WRshort'.", "PageSize: ");
    }

    @Test
    void shouldGatherTheSegmentsOfACallInItsConversation() {
        // Given
        centre.call(call("call-1", "queue"));
        centre.answer("linda", "WK1", "segment-1", "call-1", 1, "yes");
        centre.answer("linda", "WK2", "segment-2", "call-1", 1, "yes");
        centre.answer("linda", "WK3", "segment-3", 1, "yes");

        // When
        JsonNode body = linda.get(CONVERSATIONS).json();

        // Then
        assertThat(Client.column(body.get("conversations"), "conversation_id")).containsExactly("call-1", "segment-3");
        assertThat(body.at("/conversations/0/segment_count").asInt()).isEqualTo(3);
        assertThat(ids(body.at("/conversations/0"))).containsExactly("call-1", "segment-1", "segment-2");
        assertThat(body.at("/conversations/0/segments/1").toString())
                .isEqualTo("{\"segment_id\":\"segment-1\",\"order\":1,\"offset\":null,\"talk_time\":61,"
                        + "\"timestamp\":\"2026-03-01T08:00:00Z\",\"agent_name\":null}");
        assertThat(Client.column(
                        linda.get(CONVERSATIONS + "?SegmentId=segment-2").json().get("conversations"),
                        "conversation_id"))
                .containsExactly("call-1");
        assertThat(linda.get(CONVERSATIONS + "?SegmentId=nobody's").json().get("conversations"))
                .isEmpty();
    }

    @Test
    void shouldPageThroughSegmentsAndConversationsWhileOthersArrive() {
        // Given
        List<String> named = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            named.add(String.format("segment-%02d", number));
            centre.answer("linda", "WK1", named.getLast(), 1, "yes");
        }

        // Then
        assertThat(pages(SEGMENTS + "?PageSize=4", "segments", "segment_id"))
                .doesNotHaveDuplicates()
                .containsAll(named);
        assertThat(pages(CONVERSATIONS + "?PageSize=4", "conversations", "conversation_id"))
                .doesNotHaveDuplicates()
                .containsAll(named);
    }

    @Test
    void shouldNotEndAListAtAPageThatHappensToBeEmpty() {
        // Given
        centre.call(call("call-1", "queue"));
        for (int number = 0; number < 9; number++) {
            centre.answer("linda", "WK1", "part-" + number, "call-1", 1, "yes");
        }
        centre.answer("linda", "WK1", "single", 1, "yes");

        // Then
        assertThat(pages(CONVERSATIONS + "?PageSize=2", "conversations", "conversation_id"))
                .containsExactly("call-1", "single");
    }

    @Test
    void shouldShowNothingOfAnotherAccount() {
        // Given
        centre.answer("linda", "WK1", "segment-1", 1, "yes");
        Client foreign = TestServer.as(TestServer.contactCentre(), "linda");

        // Then
        assertThat(foreign.get(SEGMENTS + "?SegmentId=segment-1").json().get("segments"))
                .isEmpty();
        assertThat(foreign.get(CONVERSATIONS).json().get("conversations")).isEmpty();
    }

    @Test
    void shouldTellCallersTheirRoles() {
        // When
        String body = TestServer.as(centre, "linda", "qualityDoAssessmentsTeam", "qualityManageScorecards")
                .get("/v1/Insights/UserRoles")
                .text();

        // Then
        assertThat(body)
                .isEqualTo("{\"roles\":[\"wfo.quality_process_manager\",\"wfo.team_leader\"],\"url\":\""
                        + TestServer.address() + "/v1/Insights/UserRoles\"}");
        assertThat(linda.get("/v1/Insights/UserRoles").json().get("roles")).isEmpty();
    }

    private String percentages(Client client) {
        return client.get(SEGMENTS)
                .json()
                .at("/segments/0/assessment_percentage")
                .toString();
    }

    private static List<String> ids(JsonNode body) {
        return Client.column(body.get("segments"), "segment_id");
    }

    /** All rows of all pages, while one more arrives after each of the first three; no page but the last is empty. */
    private List<String> pages(String first, String list, String field) {
        List<String> seen = new ArrayList<>();
        int page = 0;
        for (String address = first; !address.isEmpty(); page++) {
            JsonNode body = linda.get(address).json();
            address = body.at("/meta/next_page_url").asString("");
            assertThat(body.get(list).isEmpty() && !address.isEmpty()).isFalse();
            seen.addAll(Client.column(body.get(list), field));
            if (page < 3 && list.equals("segments") && !first.contains("ReservationId")) {
                centre.answer("linda", "WK9", "segment-0" + page + "-later", 1, "no");
            }
        }
        return seen;
    }

    private static RatingState.Builder call(String uuid, String extensionType) {
        return RatingState.newBuilder()
                .setAccount("")
                .setCallUuid(uuid)
                .setVersion(1L)
                .setSource(new SourcePosition(0, 1L))
                .setZone("UTC")
                .setCall(new CallReported(uuid, "alice", "27874", extensionType, START, 61L))
                .setRatings(List.of())
                .setFirstAcceptedAt(START)
                .setModifiedAt(START);
    }
}
