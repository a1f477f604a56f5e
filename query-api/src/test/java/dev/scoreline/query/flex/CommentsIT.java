package dev.scoreline.query.flex;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CommentsIT {
    private static final String LIST = "/v1/Insights/QualityManagement/Assessments/Comments";

    private final ContactCentre centre = TestServer.contactCentre();
    private final Client linda = TestServer.as(centre, "linda");

    @Test
    void shouldShowACommentAsItsDocumentationDoes() {
        // Given
        String sid = centre.comment("martin", "WK1", "segment-1", "<b>Grüße</b> \"\n");

        // When
        Client.Answer answer = linda.get(LIST + "/" + sid);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "account_sid",
                        "assessment_sid",
                        "offset",
                        "report",
                        "weight",
                        "agent_id",
                        "segment_id",
                        "user_name",
                        "user_email",
                        "comment",
                        "timestamp",
                        "url");
        assertThat(answer.json().at("/comment/comment").asString()).isEqualTo("<b>Grüße</b> \"\n");
        assertThat(answer.json().at("/comment/category").toString())
                .isEqualTo("{\"name\":\"Good\",\"category_id\":\"good\"}");
        assertThat(answer.json().get("url").asString()).isEqualTo(TestServer.address() + LIST + "/" + sid);
    }

    @Test
    void shouldListCommentsOfAllEvaluatorsBySegmentAndAgent() {
        // Given
        centre.comment("martin", "WK1", "segment-1", "one");
        centre.comment("linda", "WK2", "segment-1", "two");
        centre.comment("linda", "WK1", "segment-2", "three");

        // When
        List<String> ofSegment = texts(linda.get(LIST + "?SegmentId=segment-1").json());
        List<String> ofBoth =
                texts(linda.get(LIST + "?SegmentId=segment-1&AgentId=WK2").json());
        List<String> all = texts(linda.get(LIST).json());

        // Then
        assertThat(ofSegment).containsExactly("one", "two");
        assertThat(ofBoth).containsExactly("two");
        assertThat(all).containsExactly("one", "two", "three");
    }

    @Test
    void shouldFollowPagesWithBothFilters() {
        // Given
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            centre.comment("linda", "WK1", "segment-1", "text " + i);
            written.add("text " + i);
        }

        // When
        List<String> seen = new ArrayList<>();
        for (String address = LIST + "?AgentId=WK1&SegmentId=segment-1&PageSize=3"; !address.isEmpty(); ) {
            JsonNode body = linda.get(address).json();
            seen.addAll(texts(body));
            address = body.at("/meta/next_page_url").asString("");
            assertThat(address).matches("|.*SegmentId=segment-1&AgentId=WK1&PageSize=3&Page=\\d&PageToken=.*");
        }

        // Then
        assertThat(seen).isEqualTo(written);
    }

    @Test
    void shouldNotFindACommentThatNobodyMade() {
        // When
        Client.Answer answer = linda.get(LIST + "/FM" + "0".repeat(32));

        // Then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asInt()).isEqualTo(20404);
    }

    private static List<String> texts(JsonNode body) {
        List<String> texts = new ArrayList<>();
        body.get("comments").forEach(row -> texts.add(row.at("/comment/comment").asString()));
        return texts;
    }
}
