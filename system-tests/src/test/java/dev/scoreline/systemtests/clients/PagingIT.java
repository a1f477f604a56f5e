package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.twilio.base.Resource;
import com.twilio.base.ResourceSet;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.flexapi.v1.Assessments;
import com.twilio.rest.flexapi.v1.InsightsAssessmentsComment;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading to the end what never ends: 1,234 answers and comments while others come in. */
class PagingIT {

    private static final int ROWS = 1234;
    private static final int AGENTS = 50;
    private static final long PAGE = 100;
    private static final String ROOT = "/v1/Insights/QualityManagement/Assessments";
    private static final Pattern SID = Pattern.compile("\"(FM[0-9a-f]{32})\"");
    private static final String SEGMENT = "paging-" + UUID.randomUUID();

    private static Scoreline scoreline;
    private static Http owner;
    private static TwilioRestClient client;
    private static Set<String> answers;
    private static Set<String> comments;

    @BeforeAll
    static void load() {
        scoreline = Scoreline.shared();
        owner = new Http(scoreline.url(), Scoreline.BASIC);
        client = TwilioClient.to(scoreline.url(), Scoreline.ACCOUNT, Scoreline.AUTH_TOKEN);
        answers = load(PagingIT::answerLine);
        comments = load(PagingIT::commentLine);
    }

    /** All at once; returns when they can be read. */
    private static Set<String> load(IntFunction<String> line) {
        Http.Answer loaded = owner.post(
                "/v1/events",
                IntStream.range(0, ROWS).mapToObj(line).collect(Collectors.joining("\n")),
                "Content-Type",
                "application/x-ndjson");
        assertThat(loaded.status()).as(loaded.toString()).isEqualTo(200);
        String tokens = String.join(",", loaded.response().headers().allValues("Scoreline-Token"));
        scoreline.eventually(
                "all of them are stored",
                () -> owner.get("/v1/profiles", "Scoreline-Read-After", tokens).status(),
                status -> status == 200);
        return loaded.response()
                .body()
                .lines()
                .map(verdict -> SID.matcher(verdict))
                .filter(Matcher::find)
                .map(sid -> sid.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void shouldGiveTheJavaLibraryEveryAnswerOnceWhileOthersArrive() throws Exception {
        // When
        List<String> read = whileRowsArrive(PagingIT::answer, PagingIT::readAnswers);

        // Then
        assertThat(answers).hasSize(ROWS);
        assertThat(read).doesNotHaveDuplicates().containsAll(answers);
    }

    @Test
    void shouldGiveTheJavaLibraryEveryCommentOnceWhileOthersArrive() throws Exception {
        // When
        List<String> read = whileRowsArrive(PagingIT::comment, PagingIT::readComments);

        // Then
        assertThat(comments).hasSize(ROWS);
        assertThat(read).doesNotHaveDuplicates().containsAll(comments);
    }

    @Test
    void shouldGiveTheNodeLibraryEveryRowOnceWhileOthersArrive() throws Exception {
        // Given
        Path project = Program.installNode(Path.of("src/test/node"));

        // When
        JsonNode read = whileRowsArrive(number -> answer(number) + comment(number), () -> told(project));

        // Then
        assertThat(texts(read.path("answers"))).doesNotHaveDuplicates().containsAll(answers);
        assertThat(texts(read.path("comments"))).doesNotHaveDuplicates().containsAll(comments);
    }

    private static JsonNode told(Path project) throws Exception {
        Program.Result told = Program.run(
                project,
                Map.of(
                        "SCORELINE_URL",
                        scoreline.url().toString(),
                        "SCORELINE_ACCOUNT",
                        Scoreline.ACCOUNT,
                        "SCORELINE_TOKEN",
                        Scoreline.AUTH_TOKEN,
                        "SCORELINE_SEGMENT",
                        SEGMENT),
                "node",
                "paging.mjs");
        assertThat(told.code()).as(told.output()).isZero();
        return new ObjectMapper().readTree(told.output());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> readAnswers() {
        return sids(Assessments.reader().setPageSize(PAGE).read(client), Assessments::getAssessmentSid);
    }

    private static List<String> readComments() {
        return sids(
                InsightsAssessmentsComment.reader().setPageSize(PAGE).read(client),
                InsightsAssessmentsComment::getAssessmentSid);
    }

    private static <T extends Resource> List<String> sids(ResourceSet<T> rows, Function<T, String> sid) {
        List<String> sids = new ArrayList<>();
        rows.forEach(row -> sids.add(sid.apply(row)));
        return sids;
    }

    private static String answer(int number) {
        return written(ROOT, form(answerFields(number)));
    }

    private static String answerLine(int number) {
        return line("answer", answerFields(number));
    }

    /** Each in an assessment with two dozen others. */
    private static Map<String, String> answerFields(int number) {
        return Map.of(
                "CategorySid",
                "FY" + "0".repeat(32),
                "CategoryName",
                "c",
                "SegmentId",
                SEGMENT,
                "AgentId",
                "agent-" + number % AGENTS,
                "Offset",
                "1",
                "MetricId",
                "GE%032x".formatted(number),
                "MetricName",
                "m",
                "AnswerText",
                "t",
                "AnswerId",
                "yes",
                "QuestionnaireSid",
                "GM" + "0".repeat(32));
    }

    private static String comment(int number) {
        return written(ROOT + "/Comments", form(commentFields(number)));
    }

    private static String commentLine(int number) {
        return line("comment", commentFields(number));
    }

    private static Map<String, String> commentFields(int number) {
        return Map.of(
                "CategoryId",
                "c",
                "CategoryName",
                "c",
                "Comment",
                "Number " + number,
                "SegmentId",
                SEGMENT,
                "AgentId",
                "agent-" + number % AGENTS,
                "Offset",
                "1");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String line(String type, Map<String, String> fields) {
        return new ObjectMapper()
                .createObjectNode()
                .put("type", type)
                .setAll(new ObjectMapper().<ObjectNode>valueToTree(fields))
                .toString();
    }

    private static String written(String path, String form) {
        Http.Answer answer = owner.form(path, form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("assessment_sid").asText();
    }

    /** One after the other, beyond those that were there before. */
    private static <T> T whileRowsArrive(Function<Integer, String> write, Callable<T> read) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<Integer> arriving = writer.submit(() -> {
                int number = ROWS;
                do {
                    assertThat(write.apply(number++)).isNotEmpty();
                } while (!over.get());
                return number - ROWS;
            });
            try {
                return read.call();
            } finally {
                over.set(true);
                assertArrived(arriving);
            }
        }
    }

    private static void assertArrived(Future<Integer> arriving) throws InterruptedException, ExecutionException {
        assertThat(arriving.get())
                .as("rows that arrived while others were read")
                .isGreaterThan(1);
    }
}
