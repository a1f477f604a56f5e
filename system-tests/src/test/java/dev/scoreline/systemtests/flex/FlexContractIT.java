package dev.scoreline.systemtests.flex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Each operation, each parameter and each documented constraint of family A, as a table. */
class FlexContractIT {

    private static final String ANSWER_KEYS = "account_sid assessment_sid offset report weight agent_id segment_id"
            + " user_name user_email answer_text answer_id assessment timestamp url";
    private static final String COMMENT_KEYS = "account_sid assessment_sid offset report weight agent_id segment_id"
            + " user_name user_email comment timestamp url";
    private static final String CATEGORY_KEYS = "account_sid category_sid name url";
    private static final String QUESTION_KEYS =
            "account_sid question_sid question description category answer_set_id" + " allow_na usage answer_set url";
    private static final String QUESTIONNAIRE_KEYS =
            "account_sid questionnaire_sid name description active questions url";
    private static final String NEW_ANSWER = "CategorySid={category}&CategoryName=c&SegmentId=s&AgentId=a&Offset=1"
            + "&MetricId={question}&MetricName=m&AnswerText=t&AnswerId=yes&QuestionnaireSid={questionnaire}";
    private static final String NEW_COMMENT = "CategoryId=c&CategoryName=c&Comment=c&SegmentId=s&AgentId=a&Offset=1";
    private static final String NEW_QUESTION =
            "CategorySid={category}&Question=q&AnswerSetId=two-options&AllowNa=false";
    private static final String UNKNOWN = "0".repeat(32);

    /** All 24 operations, and the two that clients reach by the addresses we hand out. */
    static final List<Success> SUCCESSES = List.of(
            new Success("POST", "/QualityManagement/Assessments", NEW_ANSWER, 201, ANSWER_KEYS),
            new Success("GET", "/QualityManagement/Assessments", "", 200, "assessments meta"),
            new Success("GET", "/QualityManagement/Assessments/{answer}", "", 200, ANSWER_KEYS),
            new Success(
                    "POST",
                    "/QualityManagement/Assessments/{answer}",
                    "Offset=2&AnswerText=No&AnswerId=no",
                    200,
                    ANSWER_KEYS),
            new Success("POST", "/QualityManagement/Assessments/Comments", NEW_COMMENT, 201, COMMENT_KEYS),
            new Success("GET", "/QualityManagement/Assessments/Comments", "", 200, "comments meta"),
            new Success("GET", "/QualityManagement/Assessments/Comments/{comment}", "", 200, COMMENT_KEYS),
            new Success("GET", "/QualityManagement/Questionnaires", "", 200, "questionnaires meta"),
            new Success("POST", "/QualityManagement/Questionnaires", "Name=q", 201, QUESTIONNAIRE_KEYS),
            new Success("GET", "/QualityManagement/Questionnaires/{questionnaire}", "", 200, QUESTIONNAIRE_KEYS),
            new Success(
                    "POST",
                    "/QualityManagement/Questionnaires/{questionnaire}",
                    "Active=false",
                    200,
                    QUESTIONNAIRE_KEYS),
            new Success("DELETE", "/QualityManagement/Questionnaires/{questionnaire}", "", 204, ""),
            new Success("GET", "/QualityManagement/Categories", "", 200, "categories meta"),
            new Success("POST", "/QualityManagement/Categories", "Name=c", 201, CATEGORY_KEYS),
            new Success("POST", "/QualityManagement/Categories/{category}", "Name=d", 200, CATEGORY_KEYS),
            new Success("DELETE", "/QualityManagement/Categories/{spare category}", "", 204, ""),
            new Success("GET", "/QualityManagement/Questions", "", 200, "questions meta"),
            new Success("POST", "/QualityManagement/Questions", NEW_QUESTION, 201, QUESTION_KEYS),
            new Success("POST", "/QualityManagement/Questions/{question}", "AllowNa=false", 200, QUESTION_KEYS),
            new Success("DELETE", "/QualityManagement/Questions/{spare question}", "", 204, ""),
            new Success(
                    "GET",
                    "/QualityManagement/Settings/AnswerSets",
                    "",
                    200,
                    "account_sid answer_sets answer_set_categories not_applicable url"),
            new Success("GET", "/QualityManagement/Settings/CommentTags", "", 200, "account_sid comments url"),
            new Success("GET", "/Segments", "", 200, "segments meta"),
            new Success("GET", "/Conversations", "", 200, "conversations meta"),
            new Success("GET", "/UserRoles", "", 200, "roles url"),
            new Success("POST", "/Session", "", 201, "workspace_id session_expiry session_id base_url url"));

    /** Without those that {@link #SUCCESSES} show and with one thing wrong; {@code faulty} are the fields to be named. */
    static final List<Failure> FAILURES = List.of(
            new Failure(
                    "POST",
                    "/QualityManagement/Assessments",
                    "",
                    400,
                    "CategorySid CategoryName SegmentId AgentId Offset MetricId MetricName AnswerText AnswerId"
                            + " QuestionnaireSid"),
            new Failure(
                    "POST",
                    "/QualityManagement/Assessments",
                    NEW_ANSWER + "&Offset=2&AgentId=b",
                    400,
                    "AgentId Offset"),
            new Failure(
                    "POST",
                    "/QualityManagement/Assessments",
                    NEW_ANSWER
                            .replace("{category}", "FYshort")
                            .replace("{question}", "ge" + UNKNOWN)
                            .replace("{questionnaire}", "GMg" + "0".repeat(31))
                            .replace("Offset=1", "Offset=-1"),
                    400,
                    "CategorySid MetricId QuestionnaireSid Offset"),
            new Failure(
                    "POST",
                    "/QualityManagement/Assessments",
                    NEW_ANSWER
                            .replace("SegmentId=s", "SegmentId=" + "s".repeat(257))
                            .replace("AnswerText=t", "AnswerText=" + "t".repeat(1025))
                            .replace("MetricName=m", "MetricName=%20"),
                    400,
                    "SegmentId AnswerText MetricName"),
            new Failure("POST", "/QualityManagement/Assessments/{answer}", "", 400, "Offset AnswerText AnswerId"),
            new Failure(
                    "POST",
                    "/QualityManagement/Assessments/FM" + UNKNOWN,
                    "Offset=1&AnswerText=t&AnswerId=yes",
                    404,
                    ""),
            new Failure(
                    "POST", "/QualityManagement/Assessments/nonsense", "Offset=1&AnswerText=t&AnswerId=yes", 404, ""),
            new Failure("GET", "/QualityManagement/Assessments/FM" + UNKNOWN, "", 404, ""),
            new Failure("GET", "/QualityManagement/Assessments?PageSize=0", "", 400, "PageSize"),
            new Failure("GET", "/QualityManagement/Assessments?PageSize=1001&Page=-1", "", 400, "PageSize Page"),
            new Failure("GET", "/QualityManagement/Assessments?PageToken=AAAA", "", 400, "PageToken"),
            new Failure(
                    "POST",
                    "/QualityManagement/Assessments/Comments",
                    "",
                    400,
                    "CategoryId CategoryName Comment SegmentId AgentId Offset"),
            new Failure(
                    "POST",
                    "/QualityManagement/Assessments/Comments",
                    NEW_COMMENT
                            .replace("Comment=c", "Comment=" + "c".repeat(20001))
                            .replace("Offset=1", "Offset=one"),
                    400,
                    "Comment Offset"),
            new Failure("GET", "/QualityManagement/Assessments/Comments/FM" + UNKNOWN, "", 404, ""),
            new Failure("GET", "/QualityManagement/Assessments/Comments?PageSize=many", "", 400, "PageSize"),
            new Failure("POST", "/QualityManagement/Questionnaires", "", 400, "Name"),
            new Failure(
                    "POST",
                    "/QualityManagement/Questionnaires",
                    "Name=n&Active=perhaps&QuestionSids=GEshort&Description=" + "d".repeat(4097),
                    400,
                    "Active QuestionSids Description"),
            new Failure(
                    "POST",
                    "/QualityManagement/Questionnaires",
                    "Name=n&QuestionSids={question}&QuestionSids=GE" + UNKNOWN + "&QuestionSids={question}",
                    400,
                    "QuestionSids[1] QuestionSids[2]"),
            new Failure("POST", "/QualityManagement/Questionnaires/{questionnaire}", "Name=n", 400, "Active"),
            new Failure("POST", "/QualityManagement/Questionnaires/GM" + UNKNOWN, "Active=true", 404, ""),
            new Failure("GET", "/QualityManagement/Questionnaires/GM" + UNKNOWN, "", 404, ""),
            new Failure("DELETE", "/QualityManagement/Questionnaires/GM" + UNKNOWN, "", 404, ""),
            new Failure(
                    "GET",
                    "/QualityManagement/Questionnaires?IncludeInactive=1&PageSize=0",
                    "",
                    400,
                    "IncludeInactive PageSize"),
            new Failure("POST", "/QualityManagement/Categories", "Name=", 400, "Name"),
            new Failure("POST", "/QualityManagement/Categories", "Name=" + "n".repeat(1025), 400, "Name"),
            new Failure("POST", "/QualityManagement/Categories/{category}", "", 400, "Name"),
            new Failure("POST", "/QualityManagement/Categories/FY" + UNKNOWN, "Name=n", 404, ""),
            new Failure("DELETE", "/QualityManagement/Categories/FY" + UNKNOWN, "", 404, ""),
            new Failure("DELETE", "/QualityManagement/Categories/{category}", "", 409, ""),
            new Failure("GET", "/QualityManagement/Categories?PageSize=-5", "", 400, "PageSize"),
            new Failure("POST", "/QualityManagement/Questions", "", 400, "CategorySid Question AnswerSetId AllowNa"),
            new Failure(
                    "POST",
                    "/QualityManagement/Questions",
                    "CategorySid=FY" + UNKNOWN + "&Question=q&AnswerSetId=none&AllowNa=true",
                    400,
                    "CategorySid AnswerSetId"),
            new Failure("POST", "/QualityManagement/Questions/{question}", "Question=q", 400, "AllowNa"),
            new Failure("POST", "/QualityManagement/Questions/GE" + UNKNOWN, "AllowNa=true", 404, ""),
            new Failure("DELETE", "/QualityManagement/Questions/GE" + UNKNOWN, "", 404, ""),
            new Failure("DELETE", "/QualityManagement/Questions/{question}", "", 409, ""),
            new Failure("GET", "/QualityManagement/Questions?CategorySid=x&Page=x", "", 400, "CategorySid Page"),
            new Failure("GET", "/Segments?ReservationId=x&PageSize=0", "", 400, "ReservationId PageSize"),
            new Failure("GET", "/Conversations?Page=-1", "", 400, "Page"),
            new Failure("GET", "/Nowhere", "", 404, ""),
            new Failure("PUT", "/QualityManagement/Categories", "Name=n", 405, ""),
            new Failure("DELETE", "/UserRoles", "", 405, ""));

    record Success(String method, String path, String form, int status, String keys) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    record Failure(String method, String path, String form, int status, String faulty) {
        @Override
        public String toString() {
            String shown = method + " " + path + " " + form;
            return shown.substring(0, Math.min(120, shown.length())) + " → " + status;
        }
    }

    private static FlexFixture flex;

    @BeforeAll
    static void makeSomethingToAskFor() {
        flex = new FlexFixture();
        flex.scoreline.eventually(
                "what was made can be read",
                () -> flex.owner
                                .get(FlexFixture.ROOT + "/Assessments/Comments/" + flex.comment)
                                .status()
                        + flex.owner
                                .get(FlexFixture.ROOT + "/Assessments/" + flex.answer)
                                .status(),
                statuses -> statuses == 400);
    }

    @ParameterizedTest
    @FieldSource("SUCCESSES")
    void shouldAnswerWithTheDocumentedStatusAndEveryKey(Success asked) {
        // Given
        FlexFixture own = asked.method().equals("DELETE") ? new FlexFixture() : flex;

        // When
        Answer answer = ask(own, own.owner, asked.method(), asked.path(), asked.form());

        // Then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(asked.status());
        assertCrossOrigin(answer);
        if (!asked.keys().isEmpty()) {
            assertThat(names(answer.json()))
                    .containsExactlyInAnyOrder(asked.keys().split(" "));
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        }
    }

    @ParameterizedTest
    @FieldSource("FAILURES")
    void shouldRefuseInTheShapeThatTheClientsReadNamingEveryFault(Failure asked) {
        // When
        Answer answer = ask(flex, flex.owner, asked.method(), asked.path(), asked.form());

        // Then
        assertRefused(answer, asked.status());
        JsonNode errors = answer.json().at("/details/errors");
        assertThat(errors.findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        asked.faulty().isEmpty()
                                ? new String[0]
                                : asked.faulty().split(" "));
        for (JsonNode error : errors) {
            assertThat(answer.json().path("message").asText())
                    .contains(error.path("message").asText());
        }
    }

    @ParameterizedTest
    @FieldSource("SUCCESSES")
    void shouldAskStrangersWhoTheyAre(Success asked) {
        // When
        Answer answer = ask(flex, new Http(flex.scoreline.url(), ""), asked.method(), asked.path(), asked.form());

        // Then
        assertRefused(answer, 401);
    }

    @ParameterizedTest
    @FieldSource("SUCCESSES")
    void shouldLetBrowsersAskBeforehandWithoutCredentials(Success asked) {
        // When
        Answer answer = ask(flex, new Http(flex.scoreline.url(), ""), "OPTIONS", asked.path(), "");

        // Then
        assertThat(answer.status()).isEqualTo(204);
        assertCrossOrigin(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Questionnaires", "Categories", "Questions"})
    void shouldLetOnlyThoseWhoMayManageIt(String resource) {
        // Given
        Http nobody = new Http(flex.scoreline.url(), flex.scoreline.bearer("12"));

        // Then
        assertRefused(nobody.form(FlexFixture.ROOT + "/" + resource, "Name=n"), 403);
    }

    @Test
    void shouldServeClientsThatSayLittleOrOddThings() {
        // When
        List<Answer> answers = List.of(
                flex.owner.get(FlexFixture.ROOT + "/Categories", "Accept-Encoding", "utf-8"),
                flex.owner.get(FlexFixture.ROOT + "/Categories", "Accept", "*/*", "Accept-Charset", "utf-8"),
                flex.owner.get(FlexFixture.ROOT + "/Categories", "Accept", "application/json"),
                flex.owner.get(FlexFixture.ROOT + "/Categories?Unknown=x"));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.json().at("/meta/key").asText()).isEqualTo("categories");
        });
    }

    @Test
    void shouldIgnoreFieldsOfAFormThatItDoesNotKnow() {
        // When
        Answer answer = flex.owner.form(FlexFixture.ROOT + "/Categories", "Name=n&Colour=blue&Colour=green");

        // Then
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void shouldRefuseABodyThatIsNoForm() {
        // When
        Answer answer = flex.owner.post(FlexFixture.ROOT + "/Categories", "{\"Name\": \"n\"}");

        // Then
        assertRefused(answer, 415);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "6.985619, 6.985619",
        "0.50, 0.5",
        "1e2, 100",
        "1.5E1, 15",
        "25e-3, 0.025",
        "%2B3, 3",
        "00012, 12",
        "1E+2, 100"
    })
    void shouldAnswerEveryFormOfAnOffsetPlainly(String sent, String answered) {
        // When
        Answer answer = flex.owner.form(
                FlexFixture.ROOT + "/Assessments/Comments",
                flex.comment().replace("Offset=1.5", "Offset=" + sent.replace("E+", "E%2B")));

        // Then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().path("offset").isTextual()).isTrue();
        assertThat(answer.json().path("offset").asText()).isEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "NaN", "Infinity", "0x10", "1e999999999", "1,5", "%D9%A1", "1e", "--1"})
    void shouldRefuseAnOffsetThatIsNoNumberFromZeroOn(String sent) {
        // When
        Answer answer = flex.owner.form(
                FlexFixture.ROOT + "/Assessments/Comments", flex.comment().replace("Offset=1.5", "Offset=" + sent));

        // Then
        assertRefused(answer, 400);
        assertThat(answer.json().path("message").asText()).startsWith("Offset: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/QualityManagement/Assessments?SegmentId={segment}",
                "/QualityManagement/Assessments/Comments?SegmentId={segment}&AgentId=agent-7",
                "/QualityManagement/Questionnaires?IncludeInactive=true",
                "/QualityManagement/Categories?",
                "/QualityManagement/Questions?CategorySid={category}&CategorySid=FY00000000000000000000000000000000",
                "/Segments?SegmentId={segment}",
                "/Conversations?SegmentId={segment}"
            })
    void shouldHandOutAbsoluteAddressesThatCarryEveryFilter(String template) {
        // Given
        String list = "/v1/Insights" + flex.filled(template) + (template.endsWith("?") ? "" : "&");

        // When
        Answer answer = flex.owner.get(list + "PageSize=1000&Page=3");

        // Then
        JsonNode meta = answer.json().path("meta");
        assertThat(meta.path("url").asText()).isEqualTo(flex.scoreline.url() + list + "PageSize=1000&Page=3");
        assertThat(meta.path("first_page_url").asText())
                .isEqualTo(flex.scoreline.url() + list + "PageSize=1000&Page=0");
        assertThat(meta.path("page").asInt()).isEqualTo(3);
        assertThat(meta.path("page_size").asInt()).isEqualTo(1000);
        assertThat(names(meta))
                .containsExactly(
                        "key", "url", "page", "page_size", "first_page_url", "next_page_url", "previous_page_url");
        String key = meta.path("key").asText();
        assertThat(answer.json().path(key)).isNotEmpty();
    }

    @Test
    void shouldTakeATokenBackOnlyAsItWasHandedOut() {
        // Given
        flex.created(FlexFixture.ROOT + "/Categories", "Name=another");
        String next = flex.owner
                .get(FlexFixture.ROOT + "/Categories?PageSize=1")
                .json()
                .at("/meta/next_page_url")
                .asText();
        char last = next.charAt(next.length() - 1);
        String tampered = next.substring(0, next.length() - 1) + (last == 'A' ? 'B' : 'A');

        // Then
        assertThat(flex.owner.get(next).status()).isEqualTo(200);
        assertRefused(flex.owner.get(next.substring(0, next.length() - 5)), 400);
        assertRefused(flex.owner.get(tampered.replace("PageToken=", "PageToken=x")), 400);
        assertRefused(flex.owner.get(next.replace("/Categories", "/Questionnaires")), 400);
    }

    private static Answer ask(FlexFixture fixture, Http http, String method, String path, String form) {
        return http.ask(
                method,
                "/v1/Insights" + fixture.filled(path),
                fixture.filled(form),
                method.equals("POST") || method.equals("PUT") ? "application/x-www-form-urlencoded" : "");
    }

    private static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertCrossOrigin(answer);
        JsonNode body = answer.json();
        assertThat(names(body)).containsExactly("code", "message", "more_info", "status", "details");
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("code").asInt()).isEqualTo(code(status));
        assertThat(body.path("message").asText()).isNotBlank();
        assertThat(body.path("more_info").asText()).startsWith("http://127.0.0.1:");
    }

    private static int code(int status) {
        return switch (status) {
            case 400 -> 20001;
            case 401 -> 20003;
            case 405 -> 20004;
            default -> 20000 + status;
        };
    }

    private static void assertCrossOrigin(Answer answer) {
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST, DELETE, OPTIONS");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .isEqualTo("Content-Type, Authorization, Idempotency-Key, Scoreline-Read-After");
        assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("Scoreline-Token, Retry-After");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    private static List<String> names(JsonNode body) {
        return body.properties().stream().map(Map.Entry::getKey).toList();
    }
}
