package dev.scoreline.systemtests.refusals;

import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.running.Scoreline;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A thousand requests and more that must be refused: rightly, quickly, and without leaving anything behind. */
class BadRequestsIT {

    private static final long SEED = Long.getLong("scoreline.seed", 1);
    private static final int CLIENTS = 4;
    private static final int LEAST = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String LATE = "expected an answer within a second, found it after ";
    /** Of which nothing must be seen outside. */
    private static final List<String> INSIDES =
            List.of("Exception", "dev.scoreline", "org.spring", "java.", "tomcat", "Jackson", "\tat ");

    private static final String REFUSED = "\"outcome\": \"REFUSED\"";

    private static final Scoreline SCORELINE = Scoreline.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static String supervisor;
    private static FactLogs facts;
    private static Results results;

    @BeforeAll
    static void open() {
        supervisor = SCORELINE.bearer(
                "12",
                "qualityDoAssessmentsAll",
                "qualityManageScorecards",
                "qualityDeleteScorecard",
                "qualityDeleteAssessment");
        facts = new FactLogs(SCORELINE.bootstrapServers());
        results = new Results(SCORELINE.bootstrapServers(), SCORELINE.registryUrl());
    }

    @AfterAll
    static void close() {
        facts.close();
        results.close();
    }

    @Test
    void shouldRefuseAThousandRequestsForFaultsThatAreInThemAndWriteNothing(TestReporter reporter) throws Exception {
        // Given
        List<BadRequest> all = requests(bad -> !bad.dependsOnState());
        Map<TopicPartition, Long> before = facts.ends();

        // When
        List<String> wrong = judged(all);

        // Then
        reporter.publishEntry("bad requests", all.size() + " " + counts(all));
        assertThat(all).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(wrong).as("seed %d, %d in all", SEED, all.size()).isEmpty();
        assertThat(facts.ends()).as("nothing was written").isEqualTo(before);
    }

    @Test
    void shouldRefuseWhatIsNotThereWithAFactAndItsRefusalAtMostAndNoOtherEffect(TestReporter reporter)
            throws Exception {
        // Given
        List<BadRequest> all = requests(BadRequest::dependsOnState);
        Map<TopicPartition, Long> before = facts.ends();
        Map<TopicPartition, Long> resultsBefore = results.ends();

        // When
        List<String> wrong = judged(all);

        // Then
        reporter.publishEntry("bad requests", all.size() + " " + counts(all));
        assertThat(wrong).as("seed %d, %d in all", SEED, all.size()).isEmpty();
        assertThat(results.since(resultsBefore))
                .as("a refusal for each fact, and no state")
                .hasSize((int) (sum(facts.ends()) - sum(before)))
                .allMatch(result -> result.contains(REFUSED));
    }

    @Test
    void shouldRefuseWhatTheStateDoesNotAdmitWithOneFactAndOneRefusalAndNothingElse() throws Exception {
        // Given
        List<BadRequest> all = new Standing(new Http(SCORELINE.url(), Scoreline.BASIC)).all();
        awaitQuiet();
        long before = sum(facts.ends());
        Map<TopicPartition, Long> resultsBefore = results.ends();

        // When
        long written = before;
        for (BadRequest bad : all) {
            assertThat(judged(bad)).as(bad.toString()).isNull();
            assertThat(sum(facts.ends())).as("facts with that of " + bad).isEqualTo(++written);
        }

        // Then
        assertThat(results.since(resultsBefore))
                .as("a refusal for each fact, and no state")
                .hasSize(all.size())
                .allMatch(result -> result.contains(REFUSED));
    }

    /** What is published about a scorecard is told to every partition, after the answer to whoever changed it. */
    private static void awaitQuiet() {
        AtomicReference<Map<TopicPartition, Long>> last = new AtomicReference<>(Map.of());
        await("nothing more is written")
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    Map<TopicPartition, Long> now = facts.ends();
                    now.putAll(results.ends());
                    return now.equals(last.getAndSet(now));
                });
    }

    private static List<BadRequest> requests(Predicate<BadRequest> which) {
        return Stream.concat(Generated.all().stream(), Listed.all(new Random(SEED)).stream())
                .filter(which)
                .toList();
    }

    private static Map<Theme, Integer> counts(List<BadRequest> all) {
        Map<Theme, Integer> counts = new EnumMap<>(Theme.class);
        all.forEach(bad -> counts.merge(bad.theme(), 1, Integer::sum));
        return counts;
    }

    private static long sum(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<String> judged(List<BadRequest> all) throws InterruptedException, ExecutionException {
        List<String> wrong = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<@Nullable String> judged : clients.invokeAll(all.stream()
                    .<Callable<@Nullable String>>map(bad -> () -> judgedPatiently(bad))
                    .toList())) {
                String found = judged.get();
                if (found != null) {
                    wrong.add(found);
                }
            }
        }
        return wrong;
    }

    /** Once more when it is late, and only then: a machine that is busy with other things may be, but not twice. */
    private static @Nullable String judgedPatiently(BadRequest bad) throws IOException, InterruptedException {
        String found = judged(bad);
        found = found != null && found.startsWith(LATE) ? judged(bad) : found;
        return found == null ? null : bad + "\n    " + found;
    }

    /** What is not as it must be; null where all is. */
    private static @Nullable String judged(BadRequest bad) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = send(bad);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (!bad.statuses().contains(answer.statusCode())) {
            return "expected " + bad.statuses() + ", found " + answer.statusCode() + " " + start(answer.body());
        }
        if (took.compareTo(PATIENCE) > 0) {
            return LATE + took;
        }
        for (String inside : INSIDES) {
            if (answer.body().contains(inside)) {
                return "expected no insides, found " + start(answer.body());
            }
        }
        return misshapen(bad, answer);
    }

    private static HttpResponse<String> send(BadRequest bad) throws IOException, InterruptedException {
        Message message = bad.message();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SCORELINE.url() + message.target()))
                .timeout(Duration.ofSeconds(10))
                .method(
                        message.method(),
                        message.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(message.body()));
        if (!message.headers().isEmpty()) {
            request.headers(message.headers().toArray(String[]::new));
        }
        if (bad.proven()) {
            request.header("Authorization", supervisor);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static @Nullable String misshapen(BadRequest bad, HttpResponse<String> answer) {
        if (bad.message().method().equals("HEAD") || answer.statusCode() == 501) {
            return null;
        }
        boolean flex = bad.message().target().startsWith("/v1/Insights");
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith(flex ? "application/json" : "application/problem+json")) {
            return "expected a problem, found " + type + " " + start(answer.body());
        }
        JsonNode body = Shapes.JSON.readTree(answer.body());
        if (body.path("status").asInt() != answer.statusCode()) {
            return "expected the status in the body, found " + start(answer.body());
        }
        if (answer.statusCode() != 400) {
            return null;
        }
        Set<String> missing = new HashSet<>(bad.fields());
        (flex ? body.path("details").path("errors") : body.path("errors"))
                .forEach(fault -> missing.remove(fault.path("field").asString()));
        return missing.isEmpty() ? null : "expected " + missing + " to be named, found " + start(answer.body());
    }

    private static String start(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}
