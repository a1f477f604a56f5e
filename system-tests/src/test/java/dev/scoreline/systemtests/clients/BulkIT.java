package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Ten thousand lines of all kinds, one in ten faulty: every line is judged, and what was accepted is there once. */
class BulkIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LINES = 1_000;
    private static final String SID = "c".repeat(32);
    private static final List<String> FAULTS =
            List.of("{", "[]", "{\"type\":\"edit\"}", "{\"type\":\"answer\"}", "\"x\"");

    private final Scoreline scoreline = Scoreline.shared();
    private final Http evaluator = new Http(scoreline.url(), scoreline.bearer("4141", "qualityDoAssessmentsAll"));
    private final Http owner = new Http(scoreline.url(), Scoreline.BASIC);
    private final Random random = new Random(41);

    private record Sent(String line, boolean faulty) {}

    private Sent line(int number) {
        if (random.nextInt(10) == 0) {
            return new Sent(FAULTS.get(random.nextInt(FAULTS.size())), true);
        }
        return new Sent(
                switch (random.nextInt(4)) {
                    case 0 -> answer(number);
                    case 1 -> comment(number);
                    case 2 -> rating(number);
                    default -> call(number);
                },
                false);
    }

    private static String answer(int number) {
        return """
                {"type":"answer","CategorySid":"FY%1$s","CategoryName":"Bulk","MetricId":"GE%2$032x",\
                "MetricName":"Question %2$d","QuestionnaireSid":"GM%1$s","SegmentId":"bulk-%3$d","AgentId":"bulk-agent",\
                "AnswerId":"yes","AnswerText":"Yes","Offset":1}""".formatted(SID, number % 10, number / 40);
    }

    private static String comment(int number) {
        return """
                {"type":"comment","CategoryId":"bulk","CategoryName":"Bulk","SegmentId":"bulk-comments",\
                "AgentId":"bulk-agent","Comment":"Comment %d","Offset":1}""".formatted(number);
    }

    private static String rating(int number) {
        return """
                {"type":"rating","call_uuid":"bulk-%d","extension_id":"bulk-extension","rate":%d,"max_rate":5}\
                """.formatted(number, 1 + number % 5);
    }

    private static String call(int number) {
        return """
                {"type":"call","call_uuid":"bulk-call-%d","bridged_username":"anna","extra":%d}\
                """.formatted(number, number);
    }

    @Test
    void shouldJudgeEveryLineAndKeepWhatWasAcceptedExactlyOnce() {
        // Given
        List<Sent> lines = new ArrayList<>();
        for (int number = 0; number < LINES; number++) {
            lines.add(line(number));
        }
        String body = lines.stream().map(Sent::line).collect(Collectors.joining("\n"));

        // When
        List<JsonNode> first = verdicts(send(body));
        Answer repeated = send(body);
        List<JsonNode> again = verdicts(repeated);
        awaitVisible(repeated);

        // Then
        assertThat(first).hasSize(LINES);
        for (int number = 0; number < LINES; number++) {
            JsonNode verdict = first.get(number);
            assertThat(verdict.path("line").asInt()).isEqualTo(number + 1);
            assertThat(verdict.path("status").asText())
                    .as(lines.get(number).line())
                    .isEqualTo(lines.get(number).faulty() ? "refused" : "accepted");
            assertThat(again.get(number).path("id")).isEqualTo(verdict.path("id"));
        }
        assertAnswers(ids(first, "answer"));
        assertComments(ids(first, "comment"));
        assertRatings(ids(first, "rating"));
        ids(first, "call").stream().limit(50).forEach(this::assertCall);
    }

    private Answer send(String body) {
        Answer answer = evaluator.post("/v1/events", body, "Content-Type", "application/x-ndjson");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    /** Also for the tests that follow in the same system: what they write would wait behind all this. */
    private void awaitVisible(Answer answer) {
        String tokens = String.join(",", answer.response().headers().allValues("Scoreline-Token"));
        await("all lines are visible").atMost(PATIENCE).until(() -> isVisible(tokens));
    }

    private boolean isVisible(String tokens) {
        return owner.get("/v1/profiles", "Scoreline-Read-After", tokens).status() == 200;
    }

    private static List<JsonNode> verdicts(Answer answer) {
        return answer.response().body().lines().map(BulkIT::tree).toList();
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Expected a verdict, found " + line, notJson);
        }
    }

    private static Set<String> ids(List<JsonNode> verdicts, String type) {
        return verdicts.stream()
                .filter(verdict -> verdict.path("type").asText().equals(type) && verdict.has("id"))
                .map(verdict -> verdict.path("id").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void assertAnswers(Set<String> accepted) {
        List<String> listed = eventually(
                "all answers are listed",
                () -> flex("/v1/Insights/QualityManagement/Assessments?PageSize=1000", "assessments"),
                accepted.size());
        assertThat(listed).doesNotHaveDuplicates().hasSameElementsAs(accepted);
    }

    private void assertComments(Set<String> accepted) {
        List<String> listed = eventually(
                "all comments are listed",
                () -> flex(
                        "/v1/Insights/QualityManagement/Assessments/Comments?PageSize=1000&SegmentId=bulk-comments",
                        "comments"),
                accepted.size());
        assertThat(listed).doesNotHaveDuplicates().hasSameElementsAs(accepted);
    }

    private void assertRatings(Set<String> accepted) {
        List<String> listed = eventually("all ratings are listed", this::ratings, accepted.size());
        assertThat(listed).doesNotHaveDuplicates().hasSameElementsAs(accepted);
    }

    private void assertCall(String call) {
        scoreline.eventually(
                "call " + call + " can be read",
                () -> owner.get("/client/801/call_history/" + call),
                answer -> answer.status() == 200
                        && answer.json().path("bridged_username").asText().equals("anna"));
    }

    private List<String> eventually(String what, Supplier<List<String>> listing, int size) {
        Predicate<List<String>> complete = listed -> listed.size() >= size;
        return scoreline.eventually(what, listing, complete);
    }

    private List<String> flex(String path, String list) {
        List<String> sids = new ArrayList<>();
        for (String next = path; !next.isEmpty(); ) {
            JsonNode page = evaluator.get(next).json();
            page.path(list).forEach(row -> sids.add(row.path("assessment_sid").asText()));
            next = page.at("/meta/next_page_url").asText("");
            next = next.equals("null") ? "" : next;
        }
        return sids;
    }

    private List<String> ratings() {
        List<String> ids = new ArrayList<>();
        for (String next = "/client/801/quality_rate/?limit=1000&extension_id=bulk-extension"; !next.isEmpty(); ) {
            Answer page = owner.get(next);
            page.json().forEach(row -> ids.add(row.path("id").asText()));
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        return ids;
    }
}
