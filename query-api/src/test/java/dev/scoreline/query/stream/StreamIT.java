package dev.scoreline.query.stream;

import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StreamIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** More than a test that comes again and again leaves behind until the next heartbeat. */
    private static final int MOST = 60;

    private static final AtomicInteger LAST = new AtomicInteger();
    private static HistoryLog log;
    private static ConfigurableApplicationContext instance;

    @BeforeAll
    static void start() {
        log = new HistoryLog();
        instance = start("scoreline.stream.per-account=" + MOST);
    }

    @AfterAll
    static void stop() {
        instance.close();
        log.close();
    }

    private static ConfigurableApplicationContext start(String property) {
        return TestServer.start(List.of(
                "spring.kafka.bootstrap-servers=" + log.bootstrapServers(),
                "spring.kafka.properties[schema.registry.url]=" + HistoryLog.REGISTRY,
                "scoreline.topics.partitions=" + HistoryLog.PARTITIONS,
                "scoreline.query.page-token-key=shared by all instances",
                "scoreline.stream.heartbeat=300ms",
                "scoreline.stream.buffer=64KB",
                property));
    }

    private static Listener listen(ContactCentre centre, String query, @Nullable String lastId) {
        return Listener.listen(
                TestServer.address(instance),
                TestServer.token(centre, "12", List.of(), "qualityViewAssessmentAll"),
                query,
                lastId);
    }

    private static Listener listen(ContactCentre centre) {
        return listen(centre, "", null);
    }

    private static String freshId() {
        return "FM" + String.format("%032x", LAST.incrementAndGet());
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(each -> freshId()).toList();
    }

    private static void awaitEvents(Listener listener, int count) {
        await("until events have come")
                .atMost(PATIENCE)
                .until(() -> listener.events().size() >= count);
    }

    private static List<String> entityIds(Listener listener) {
        return listener.events().stream().map(Listener.Event::entityId).toList();
    }

    @Test
    void shouldTellWhatHappensInTheFormOfTheDocument() {
        // Given
        ContactCentre centre = TestServer.contactCentre();
        try (Listener listener = listen(centre)) {
            // When
            log.assessment(centre.account(), "4711", AssessmentStatus.REVIEW_ONGOING, "23", 7L);

            // Then
            awaitEvents(listener, 1);
            assertThat(listener.status()).isEqualTo(200);
            assertThat(listener.response().headers().firstValue("Content-Type"))
                    .hasValue("text/event-stream;charset=UTF-8");
            assertThat(listener.events().getFirst().name()).isEqualTo("assessment");
            assertThat(listener.events().getFirst().data())
                    .isEqualTo("{\"eventId\":\"event-4711\",\"entity\":\"assessment\",\"entityId\":4711,"
                            + "\"type\":\"AssessmentEdited\",\"version\":2,\"acceptedAt\":\"2026-03-01T09:00:00Z\","
                            + "\"occurredAt\":null,\"actor\":{\"subject\":\"12\",\"kind\":\"USER\"},\"rescored\":false,"
                            + "\"changes\":[{\"field\":\"state\",\"oldValue\":\"unprocessed\","
                            + "\"newValue\":\"reviewOngoing\",\"reason\":null}],"
                            + "\"state\":{\"family\":\"mind\",\"state\":\"reviewOngoing\",\"agentId\":\"23\","
                            + "\"evaluator\":null,\"teamId\":7,\"segmentId\":null,\"questionnaireSid\":null,"
                            + "\"callUuid\":null,\"scorecardId\":null,\"scorecardBaseId\":null,\"percentage\":null,"
                            + "\"outcome\":null}}");
        }
    }

    @Test
    void shouldMissNothingAndRepeatNothingAcrossReconnectsWhileEventsArrive() {
        // Given
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ContactCentre centre = TestServer.contactCentre();
        ContactCentre neighbour = TestServer.contactCentre();
        List<String> sent = ids(300);
        List<String> seen = new ArrayList<>();
        Listener first = listen(centre);
        await("until it is known where to begin").atMost(PATIENCE).until(() -> first.lastId() != null);
        String last = first.lastId();
        first.close();

        // When
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int each = 0; each < sent.size(); each += 3) {
                log.comments(centre.account(), sent.subList(each, each + 3), "a comment");
                log.comments(neighbour.account(), sent.subList(each, each + 1), "another's comment");
            }
        });
        while (seen.size() < sent.size()) {
            try (Listener listener = listen(centre, "", last)) {
                int enough = Math.min(1 + random.nextInt(40), sent.size() - seen.size());
                await("until events have come, or the stream was too slow")
                        .atMost(PATIENCE)
                        .until(() -> listener.events().size() >= enough || listener.hasEnded());
                assertThat(listener.status()).as("seed %d", seed).isEqualTo(200);
                List<Listener.Event> taken =
                        listener.events().stream().limit(enough).toList();
                taken.forEach(event -> seen.add(event.entityId()));
                last = taken.isEmpty() ? listener.lastId() : taken.getLast().id();
            }
        }

        // Then
        assertThat(writer.isAlive()).as("seed %d: the writer is done", seed).isFalse();
        assertThat(seen).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void shouldGiveNothingToAnotherAccount() {
        // Given
        ContactCentre centre = TestServer.contactCentre();
        ContactCentre other = TestServer.contactCentre();
        String own = freshId();
        try (Listener listener = listen(other)) {
            // When
            log.comment(centre.account(), freshId(), "canary");
            log.comment(other.account(), own, "of this account");

            // Then
            awaitEvents(listener, 1);
            assertThat(entityIds(listener)).containsExactly(own);
            try (Listener stolen = listen(centre, "", listener.lastId());
                    Listener filtered = listen(other, "?entity=rating", listener.lastId())) {
                assertThat(stolen.status()).as("an id of another account").isEqualTo(400);
                assertThat(filtered.status()).as("an id of other entities").isEqualTo(400);
            }
        }
    }

    @Test
    void shouldShowAssessmentsToThoseOnlyWhoMayViewThem() {
        // Given
        ContactCentre centre = TestServer.contactCentre();
        URI server = TestServer.address(instance);
        try (Listener mate = Listener.listen(
                        server,
                        TestServer.token(centre, "31", List.of(7L), "qualityViewAssessmentTeamMate"),
                        "?entity=assessment",
                        null);
                Listener agent = Listener.listen(
                        server,
                        TestServer.token(centre, "23", List.of(), "qualityViewAssessmentOwn"),
                        "?entity=assessment",
                        null)) {
            // When
            log.assessment(centre.account(), "1", AssessmentStatus.REVIEW_ONGOING, "23", 8L);
            log.assessment(centre.account(), "2", AssessmentStatus.REVIEWED_BY_SUPERVISOR, "23", 8L);
            log.assessment(centre.account(), "3", AssessmentStatus.REVIEW_ONGOING, "24", 7L);
            log.refusedAssessment(centre.account(), "4");
            log.assessment(centre.account(), "5", AssessmentStatus.REVIEWED_BY_SUPERVISOR, "23", 7L);

            // Then
            awaitEvents(mate, 2);
            awaitEvents(agent, 2);
            assertThat(entityIds(mate)).containsExactly("3", "5");
            assertThat(entityIds(agent)).containsExactly("2", "5");
        }
    }

    @Test
    void shouldTellOnlyWhatIsAskedForAndNothingThatWasTakenBackOrCannotBeRead() {
        // Given
        ContactCentre centre = TestServer.contactCentre();
        String comment = freshId();
        try (Listener listener = listen(centre, "?entity=comment,rating", null)) {
            // When
            log.assessment(centre.account(), "1", AssessmentStatus.REVIEW_ONGOING, "23", 8L);
            log.abortedComment(centre.account(), freshId());
            log.unreadableComment(centre.account(), freshId());
            log.comment(centre.account(), comment, "told");

            // Then
            awaitEvents(listener, 1);
            assertThat(entityIds(listener)).containsExactly(comment);
        }
    }

    @Test
    void shouldDisconnectASlowClientAndLetItResumeWhileOthersHearEverything() throws IOException {
        // Given
        ContactCentre centre = TestServer.contactCentre();
        ContactCentre other = TestServer.contactCentre();
        String text = "x".repeat(8_000);
        List<String> sent = ids(1_500);
        List<String> others = ids(150);
        String token = TestServer.token(centre, "12", List.of());
        try (Listener quick = listen(other);
                Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(),
                    TestServer.address(instance).getPort()));
            slow.getOutputStream()
                    .write(("GET /v1/stream HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer " + token
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            awaitBytes(slow.getInputStream());

            // When
            for (int each = 0; each < others.size(); each++) {
                log.comments(centre.account(), sent.subList(each * 10, each * 10 + 10), text);
                log.comment(other.account(), others.get(each), "short");
            }

            // Then
            awaitEvents(quick, others.size());
            assertThat(entityIds(quick)).containsExactlyInAnyOrderElementsOf(others);
            String heard = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            List<String> seen = found(heard, "\"entityId\":\"(FM[0-9a-f]{32})\"");
            assertThat(seen).as("what the slow client heard").hasSizeLessThan(sent.size());
            try (Listener again =
                    listen(centre, "", found(heard, "id: ([A-Za-z0-9_-]+)\r?\n").getLast())) {
                awaitEvents(again, sent.size() - seen.size());
                seen.addAll(entityIds(again));
                assertThat(seen).containsExactlyInAnyOrderElementsOf(sent);
            }
        }
    }

    private static void awaitBytes(InputStream in) throws IOException {
        assertThat(in.read()).isEqualTo('H');
    }

    private static List<String> found(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void shouldRefuseMoreStreamsThanAnAccountMayHave() {
        // Given
        ContactCentre centre = TestServer.contactCentre();
        ContactCentre other = TestServer.contactCentre();
        List<Listener> all =
                IntStream.range(0, MOST).mapToObj(each -> listen(centre)).toList();

        // When
        Listener more = listen(centre);
        Listener others = listen(other);

        // Then
        assertThat(all).extracting(Listener::status).containsOnly(200);
        assertThat(more.status()).isEqualTo(429);
        assertThat(more.response().headers().firstValue("Retry-After")).hasValue("5");
        assertThat(others.status()).isEqualTo(200);
        others.close();
        all.forEach(Listener::close);
        await("until a place is free again").atMost(PATIENCE).until(() -> {
            try (Listener again = listen(centre)) {
                return again.status() == 200;
            }
        });
    }

    @Test
    void shouldRefuseToResumeFromBeforeWhatIsKept() {
        // Given
        ContactCentre centre = TestServer.contactCentre();
        Listener before = listen(centre);
        await("until it is known where to begin").atMost(PATIENCE).until(() -> before.lastId() != null);
        before.close();
        ids(9).forEach(id -> log.comment(centre.account(), id, "soon forgotten"));

        // When
        log.forgetEverything();

        // Then
        try (Listener late = listen(centre, "", before.lastId())) {
            assertThat(late.status()).isEqualTo(410);
        }
    }

    @Test
    void shouldMoveOnWithTheLogWhileNothingHappensInTheAccount() {
        // Given
        ContactCentre centre = TestServer.contactCentre();
        ContactCentre neighbour = TestServer.contactCentre();
        try (Listener listener = listen(centre)) {
            await("until it is known where to begin").atMost(PATIENCE).until(() -> listener.lastId() != null);
            String begin = listener.lastId();

            // When
            log.comment(neighbour.account(), freshId(), "elsewhere");

            // Then
            await("until the id has moved")
                    .atMost(PATIENCE)
                    .until(() -> !String.valueOf(listener.lastId()).equals(begin));
            assertThat(listener.events()).isEmpty();
        }
    }

    @Test
    void shouldEndWithTheCredentialsThatOpenedIt() {
        // Given
        ContactCentre centre = TestServer.contactCentre();
        try (Listener listener = listen(centre)) {
            // When
            TestServer.forget(centre);

            // Then
            await("until the stream has ended").atMost(PATIENCE).until(listener::hasEnded);
            assertThat(listener.comments()).anyMatch(comment -> comment.startsWith("Your credentials hold no longer"));
        }
    }

    @Test
    void shouldEndStreamsAtOnceWhenItsInstanceStopsAndResumeOnAnother() {
        // Given
        ContactCentre centre = TestServer.contactCentre();
        String told = freshId();
        ConfigurableApplicationContext stopping = start("server.shutdown=graceful");
        String token = TestServer.token(centre, "12", List.of());
        try (Listener listener = Listener.listen(TestServer.address(stopping), token, "", null)) {
            await("until it is known where to begin").atMost(PATIENCE).until(() -> listener.lastId() != null);

            // When
            long began = System.nanoTime();
            stopping.close();
            log.comment(centre.account(), told, "while nobody listened");

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            await("until the stream has ended").atMost(PATIENCE).until(listener::hasEnded);
            try (Listener again = listen(centre, "", listener.lastId())) {
                awaitEvents(again, 1);
                assertThat(entityIds(again)).containsExactly(told);
            }
        }
    }

    @Test
    void shouldRefuseWhatItCannotMakeSenseOf() {
        ContactCentre centre = TestServer.contactCentre();
        try (Listener unknown = listen(centre, "?entity=segment", null);
                Listener invented = listen(centre, "", "AAAA");
                Listener stranger = Listener.listen(TestServer.address(instance), "none", "", null)) {
            assertThat(List.of(unknown.status(), invented.status(), stranger.status()))
                    .containsExactly(400, 400, 401);
        }
    }
}
