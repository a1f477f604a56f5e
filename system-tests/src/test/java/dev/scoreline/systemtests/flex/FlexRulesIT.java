package dev.scoreline.systemtests.flex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of questionnaires, their questions and the segments they are answered about. */
class FlexRulesIT {

    private static final String ROOT = FlexFixture.ROOT;
    private static final int ASSESSMENT = "FM".length() + 20;

    private final FlexFixture flex = new FlexFixture();

    @Test
    void shouldCountTheQuestionnairesAQuestionStandsInAndKeepItWhileItStandsInOne() {
        // Given
        String second = flex.questionnaire("Second", flex.question);
        int usedTwice = usage();

        // When
        Answer refused = flex.owner.delete(ROOT + "/Questions/" + flex.question);
        deleted(ROOT + "/Questionnaires/" + second);
        int usedOnce = usage();
        changed(ROOT + "/Questionnaires/" + flex.questionnaire, "Active=true&QuestionSids=" + flex.spareQuestion);
        int unused = usage();
        deleted(ROOT + "/Questions/" + flex.question);

        // Then
        assertThat(List.of(usedTwice, usedOnce, unused)).containsExactly(2, 1, 0);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("message").asText()).contains("in 2; take it out of them first");
        assertThat(flex.owner.delete(ROOT + "/Questions/" + flex.question).status())
                .isIn(204, 404);
        assertThat(rows("/Questions?PageSize=1000&CategorySid=" + flex.category, "questions", "question_sid"))
                .containsExactly(flex.spareQuestion);
    }

    @Test
    void shouldKeepAnAnswerReadableWhoseQuestionAndQuestionnaireAreDeleted() {
        // Given
        deleted(ROOT + "/Questionnaires/" + flex.questionnaire);
        deleted(ROOT + "/Questions/" + flex.question);

        // When
        Answer answer = flex.owner.get(ROOT + "/Assessments/" + flex.answer);

        // Then
        JsonNode questionnaire = answer.json().at("/assessment/questionnaire");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(questionnaire.path("questionnaire_sid").asText()).isEqualTo(flex.questionnaire);
        assertThat(questionnaire.at("/question/question_sid").asText()).isEqualTo(flex.question);
        assertThat(questionnaire.at("/question/name").asText()).isEqualTo("Greeted");
        assertThat(flex.owner
                        .get(ROOT + "/Questionnaires/" + flex.questionnaire)
                        .status())
                .isEqualTo(404);
        assertThat(percentages(flex.segment)).isEqualTo("[100]");
    }

    @Test
    void shouldScoreLaterSegmentsByTheRevisionThatAChangedQuestionnaireMakes() {
        // Given
        JsonNode before = pinned(flex.answer);
        changed(
                ROOT + "/Questionnaires/" + flex.questionnaire,
                "Active=true&QuestionSids=" + flex.question + "&QuestionSids=" + flex.spareQuestion);

        // When
        String later = "later " + UUID.randomUUID();
        String answer = flex.answered(later, flex.question, "yes")
                .json()
                .path("assessment_sid")
                .asText();
        flex.answered(later, flex.spareQuestion, "no");

        // Then
        JsonNode after = pinned(answer);
        assertThat(before.path("revision").asInt()).isEqualTo(1);
        assertThat(after.path("revision").asInt()).isEqualTo(2);
        assertThat(after.path("baseId")).isEqualTo(before.path("baseId"));
        assertThat(pinned(flex.answer)).isEqualTo(before);
        flex.scoreline.eventually(
                "both answers of the new revision are scored", () -> percentages(later), "[50]"::equals);
        assertThat(percentages(flex.segment)).isEqualTo("[100]");
    }

    @Test
    void shouldKeepWhatAnUpdateDoesNotName() {
        // Given
        changed(
                ROOT + "/Questionnaires/" + flex.questionnaire,
                "Active=true&Name=Named&Description=Described&QuestionSids=" + flex.question);
        changed(ROOT + "/Questions/" + flex.question, "AllowNa=true&Description=Why&Question=Asked%3F");

        // When
        JsonNode questionnaire = changed(ROOT + "/Questionnaires/" + flex.questionnaire, "Active=false");
        JsonNode question = changed(ROOT + "/Questions/" + flex.question, "AllowNa=false");

        // Then
        assertThat(questionnaire.path("active").asBoolean()).isFalse();
        assertThat(questionnaire.path("name").asText()).isEqualTo("Named");
        assertThat(questionnaire.path("description").asText()).isEqualTo("Described");
        assertThat(questionnaire.path("questions").findValuesAsText("question_sid"))
                .containsExactly(flex.question);
        assertThat(question.path("allow_na").asBoolean()).isFalse();
        assertThat(question.path("question").asText()).isEqualTo("Asked?");
        assertThat(question.path("description").asText()).isEqualTo("Why");
        assertThat(question.at("/category/category_sid").asText()).isEqualTo(flex.category);
        assertThat(question.path("answer_set_id").asText()).isEqualTo("two-options");
        assertThat(question.path("usage").asInt()).isEqualTo(1);
        assertThat(rows("/Questionnaires?PageSize=1000", "questionnaires", "questionnaire_sid"))
                .doesNotContain(flex.questionnaire);
        assertThat(rows("/Questionnaires?PageSize=1000&IncludeInactive=true", "questionnaires", "questionnaire_sid"))
                .contains(flex.questionnaire);
    }

    @Test
    void shouldListQuestionsInTheOrderInWhichTheyWereMadePageByPage() {
        // Given
        List<String> made = new ArrayList<>(List.of(flex.question, flex.spareQuestion));
        for (int number = 0; number < 4; number++) {
            made.add(flex.question("Question " + number));
        }
        changed(ROOT + "/Questions/" + flex.question, "AllowNa=false");

        // When
        List<String> listed = rows(
                "/Questions?PageSize=2&CategorySid=FY" + "0".repeat(32) + "&CategorySid=" + flex.category,
                "questions",
                "question_sid");

        // Then
        assertThat(listed).isEqualTo(made);
    }

    @Test
    void shouldOfferTheDocumentedAnswerSetsAndSomeTagsFromTheBeginning() {
        // When
        JsonNode sets = flex.owner.get(ROOT + "/Settings/AnswerSets").json();
        JsonNode tags = flex.owner.get(ROOT + "/Settings/CommentTags").json();

        // Then
        assertThat(sets.path("answer_set_categories").findValuesAsText("name"))
                .containsExactly("Two Options", "Three Options", "Rating");
        assertThat(sets.path("answer_sets")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(sets.at("/answer_sets/0/answers").findValuesAsText("score"))
                .allSatisfy(score -> assertThat(Double.parseDouble(score)).isBetween(0.0, 100.0));
        assertThat(sets.at("/not_applicable/name").asText()).isEqualTo("N/A");
        assertThat(tags.path("comments")).isNotEmpty();
    }

    @Test
    void shouldGatherWhatIsAnsweredAboutACallInItsConversation() {
        // Given
        String call = "call-" + UUID.randomUUID();
        String about = "part " + UUID.randomUUID();
        flex.created(ROOT + "/Assessments", flex.answer(about, flex.question, "no") + "&CallUuid=" + call);
        Answer reported = flex.owner.post(
                "/client/801/call_history/",
                "{\"call_uuid\": \"%s\", \"bridged_username\": \"anna\", \"extension_id\": \"27874\",".formatted(call)
                        + " \"extension_type\": \"queue\", \"start_datetime\": \"2026-03-01 08:00:00\","
                        + " \"duration\": 61}");
        assertThat(reported.status()).as(reported.toString()).isEqualTo(201);

        // When
        JsonNode conversation = flex.scoreline.eventually(
                "the call has two segments",
                () -> flex.owner
                        .get("/v1/Insights/Conversations?SegmentId=" + FlexFixture.encoded(about))
                        .json()
                        .at("/conversations/0"),
                found -> found.path("segment_count").asInt() == 2);

        // Then
        assertThat(conversation.path("conversation_id").asText()).isEqualTo(call);
        assertThat(conversation.path("segments").findValuesAsText("segment_id")).containsExactly(call, about);
        JsonNode segment = segment(about);
        assertThat(segment.path("external_id").asText()).isEqualTo(call);
        assertThat(segment.path("queue").asText()).isEqualTo("27874");
        assertThat(segment.path("agent_id").asText()).isEqualTo("agent-7");
        assertThat(segment.path("date").asText()).endsWith("Z");
        assertThat(segment.path("assessment_percentage").toString()).isEqualTo("[0]");
        assertThat(flex.owner.get(segment.path("url").asText()).json().at("/segments/0"))
                .isEqualTo(segment);
    }

    @Test
    void shouldTellEachCallerTheirRoles() {
        // Given
        Http leader = new Http(flex.scoreline.url(), flex.scoreline.bearer("12", "qualityDoAssessmentsTeam"));

        // Then
        assertThat(roles(leader)).isEqualTo("[\"wfo.team_leader\"]");
        assertThat(roles(flex.owner)).isEqualTo("[\"wfo.full_access\"]");
    }

    @Test
    void shouldHandOutAddressesUnderTheHostThatItWasAskedUnder() throws IOException {
        // When
        String answer = askedAs("qm.example.com:8443");

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("\"url\":\"http://qm.example.com:8443/v1/Insights/UserRoles\"");
    }

    /** By hand: no client lets its user choose the Host, and this one says nothing else, not even Accept. */
    private String askedAs(String host) throws IOException {
        try (Socket socket =
                new Socket(flex.scoreline.url().getHost(), flex.scoreline.url().getPort())) {
            String request = "GET /v1/Insights/UserRoles HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: "
                    + Scoreline.BASIC + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String roles(Http caller) {
        return caller.get("/v1/Insights/UserRoles").json().path("roles").toString();
    }

    private int usage() {
        return flex
                .owner
                .get(ROOT + "/Questions?PageSize=1000&CategorySid=" + flex.category)
                .json()
                .path("questions")
                .findParents("usage")
                .stream()
                .filter(row -> row.path("question_sid").asText().equals(flex.question))
                .mapToInt(row -> row.path("usage").asInt())
                .findFirst()
                .orElse(-1);
    }

    private JsonNode changed(String path, String form) {
        Answer answer = flex.owner.form(path, form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private void deleted(String path) {
        Answer answer = flex.owner.delete(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private JsonNode pinned(String answer) {
        return flex.scoreline.eventually(
                "the assessment has its revision",
                () -> flex.owner
                        .get("/v1/assessments/" + answer.substring(0, ASSESSMENT))
                        .json()
                        .path("scorecard"),
                JsonNode::isObject);
    }

    private JsonNode segment(String id) {
        return flex.owner
                .get("/v1/Insights/Segments?SegmentId=" + FlexFixture.encoded(id))
                .json()
                .at("/segments/0");
    }

    private String percentages(String id) {
        return segment(id).path("assessment_percentage").toString();
    }

    /** Of all pages. */
    private List<String> rows(String path, String list, String field) {
        List<String> rows = new ArrayList<>();
        for (String address = ROOT + path; !address.isEmpty(); ) {
            JsonNode body = flex.owner.get(address).json();
            body.path(list).forEach(row -> rows.add(row.path(field).asText()));
            address = body.at("/meta/next_page_url").asText("");
            address = address.equals("null") ? "" : address;
        }
        return rows;
    }
}
