package dev.scoreline.api;

import dev.scoreline.api.account.States;
import dev.scoreline.api.caller.Attack;
import dev.scoreline.api.caller.BasicAttacks;
import dev.scoreline.api.caller.Issuer;
import dev.scoreline.api.caller.JwtAttacks;
import dev.scoreline.api.caller.SecretHash;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import dev.scoreline.views.Entity;
import dev.scoreline.views.Watermark;
import dev.scoreline.views.memory.InMemoryViews;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ApiConfigurationIT {

    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":our token").getBytes(StandardCharsets.UTF_8));
    private static final String FLEX = "/v1/Insights/Things";
    private static final String MIND = "/api/mind/quality/things";
    private static final Attack STRANGER = new Attack("nobody", List.of());
    private static final int MIB = 1024 * 1024;

    private static final EmbeddedBroker BROKER = EmbeddedBroker.temporary();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext context;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        configureAccount();
        Path keys = directory.resolve("keys.json");
        Files.writeString(keys, Issuer.keySet().toString());
        context = new SpringApplicationBuilder(ThingsApplication.class)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "logging.level.root", "error",
                        "spring.main.banner-mode", "off",
                        "spring.kafka.bootstrap-servers", BROKER.bootstrapServers(),
                        "spring.kafka.properties.schema.registry.url", "mock://api",
                        "scoreline.topics.partitions", "2",
                        "scoreline.id-secrets.main", "0".repeat(32),
                        "scoreline.cors.origins", "https://flex.example.com",
                        "scoreline.body.patience", "1s"))
                .run(
                        "--scoreline.jwt.jwk-set-uri=" + keys.toUri(),
                        "--scoreline.jwt.issuer=" + Issuer.NAME,
                        "--scoreline.jwt.audience=scoreline",
                        "--server.tomcat.connection-timeout=2s",
                        "--scoreline.api.limits.refused.per-second=0.01",
                        "--scoreline.api.limits.refused.burst=60");
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        await("until the instance is ready")
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        context.close();
        BROKER.close();
    }

    // Who may

    @Test
    void shouldHandTheCallerToAController() throws Exception {
        assertThat(get(FLEX, "Authorization", BASIC).body()).contains("\"subject\":\"" + ACCOUNT + "\"");
    }

    @Test
    void shouldTakeTwoAuthorizationHeaders() throws Exception {
        // Given
        String bearer = "Bearer " + Issuer.sign(Issuer.claims());

        // Then
        assertThat(get(FLEX, "Authorization", BASIC, "Authorization", bearer).body())
                .contains("\"subject\":\"12\"");
        assertThat(get(FLEX, "Authorization", BASIC, "Authorization", "Bearer bad")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                FLEX,
                MIND,
                "/client/801/things",
                "/nothing",
                "/error",
                "/actuator",
                "/actuator/env",
                "/actuator/health/../env",
                "/actuator/health;x=/env",
                "/openapi/..%2fv1/Insights/Things",
                "/openapi/../v1/Insights/Things",
                "/openapi/%2e%2e/v1/Insights/Things",
                "/openapi/..;/v1/Insights/Things",
                "//v1/Insights/Things"
            })
    void shouldOpenNothingToStrangers(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 40[01]");
    }

    @Test
    void shouldSayHowToProveOneself() throws Exception {
        // When
        HttpResponse<String> answer = get(MIND);

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Basic realm=\"Scoreline\", charset=\"UTF-8\"", "Bearer realm=\"Scoreline\"");
        assertThat(answer.body()).startsWith("{\"type\":\"/openapi/problems/unauthenticated\"");
    }

    @Test
    void shouldKeepCallersToTheirOwnClients() throws Exception {
        assertThat(get("/client/801/things", "Authorization", BASIC).statusCode())
                .isEqualTo(200);
        assertThat(List.of("802", "x", "-1", "99999999999999999999", "%38%30%32"))
                .allSatisfy(client -> assertThat(get("/client/" + client + "/things", "Authorization", BASIC)
                                .statusCode())
                        .isEqualTo(404));
    }

    // Problems

    @Test
    void shouldNotFindUnknownAddressesWithWhateverMethod() throws Exception {
        assertThat(get("/v1/Insights/Nothing", "Authorization", BASIC).body()).contains("\"code\":20404");
        assertThat(send("POST", "/api/nothing", "{}", "Authorization", BASIC).statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", "/v1/Insights/Nothing", "", "Authorization", BASIC)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldSayWhichMethodsThereAre() throws Exception {
        // When
        HttpResponse<String> answer = send("PUT", MIND, "{}", "Authorization", BASIC);

        // Then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET", "POST"));
    }

    @Test
    void shouldRefuseABodyThatSaysItIsTooLong() throws Exception {
        assertThat(send("POST", MIND, json(MIB), "Authorization", BASIC).statusCode())
                .isEqualTo(413);
    }

    @Test
    void shouldRefuseABodyThatTurnsOutToBeTooLong() throws Exception {
        // Given
        byte[] body = json(MIB).getBytes(StandardCharsets.UTF_8);

        // When
        HttpResponse<String> answer = CLIENT.send(
                request(MIND, "Authorization", BASIC, "Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("at most 1048576 bytes");
    }

    @Test
    void shouldTakeABodyThatIsJustShortEnough() throws Exception {
        assertThat(send("POST", MIND, json(MIB - 100), "Authorization", BASIC).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldRefuseAnAddressThatIsTooLong() throws Exception {
        // When
        HttpResponse<String> answer = get(FLEX + "?Name=" + "x".repeat(8_192), "Authorization", BASIC);

        // Then
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("\"code\":20414", "at most 8192");
    }

    @Test
    void shouldRefuseHeadersThatAreTooLong() throws Exception {
        // When
        HttpResponse<String> answer = get(MIND, "Authorization", BASIC, "X-Long", "x".repeat(16_384));

        // Then
        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.body()).contains("\"status\":431", "at most 16384");
    }

    @Test
    void shouldRefuseHeadersThatTheContainerDoesNotTake() throws Exception {
        assertThat(raw("GET " + MIND + " HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n"))
                .containsPattern("^HTTP/1.1 4[03][01]")
                .doesNotContain("apache", "tomcat", "Tomcat", "Exception", "at org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded"})
    void shouldCutOffWhoSendsABodySlowly(String contentType) throws Exception {
        // Given
        String head = "POST " + MIND + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BASIC + "\r\nContent-Type: "
                + contentType + "\r\nContent-Length: 1000000\r\n\r\n";
        String answer;

        // When
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(50);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            answer = dribble(socket);
        }

        // Then
        assertThat(answer).startsWith("HTTP/1.1 408").contains("\"status\":408");
    }

    /** Sends a byte now and then until there is an answer. */
    private static String dribble(Socket socket) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            socket.getOutputStream().write(' ');
            try {
                byte[] answer = new byte[4096];
                int length = socket.getInputStream().read(answer);
                return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
            } catch (SocketTimeoutException notYet) {
                // Another byte may change that.
            }
        }
        return "no answer";
    }

    @Test
    void shouldCutOffWhoFallsSilentWithinABody() throws Exception {
        assertThat(raw("POST " + MIND + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BASIC
                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{"))
                .startsWith("HTTP/1.1 408");
    }

    @Test
    void shouldHangUpOnWhoNeverFinishesTheirHeaders() throws Exception {
        // When
        long began = System.nanoTime();
        String answer = raw("GET " + MIND + " HTTP/1.1\r\nHost: localhost\r\nX-Long: ");

        // Then
        assertThat(answer).doesNotContain("200");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void shouldStopListeningToAnAddressThatGuesses() throws Exception {
        // Given
        get(FLEX, "Authorization", BASIC);
        String guess =
                "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":guess").getBytes(StandardCharsets.UTF_8));

        // When
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int guesses = 0; guesses < 65; guesses++) {
            answers.add(getFrom("127.0.0.7", FLEX, guess));
        }

        // Then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 401).hasSize(60);
        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(answers.getLast().body()).contains("\"code\":20429");
        assertThat(answers.getLast().headers().firstValue("Retry-After")).isPresent();
        assertThat(getFrom("127.0.0.7", FLEX, BASIC).statusCode())
                .as("who was seen to hold before")
                .isEqualTo(200);
        assertThat(get(FLEX, "Authorization", guess).statusCode())
                .as("another address")
                .isEqualTo(401);
    }

    private static HttpResponse<String> getFrom(String address, String path, String authorization) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            return client.send(
                    request(path, "Authorization", authorization).GET().build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void shouldRefuseParametersThatCannotBeRead() throws Exception {
        assertThat(raw("GET " + FLEX + "?Page=%zz HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BASIC
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":20001");
        assertThat(send(
                                "POST",
                                FLEX,
                                "Name=%zz",
                                "Authorization",
                                BASIC,
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldReadAFormInUnicode() throws Exception {
        assertThat(send(
                                "POST",
                                FLEX,
                                "Name=Gr%C3%BC%C3%9Fe",
                                "Authorization",
                                BASIC,
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .body())
                .isEqualTo("{\"name\":\"Grüße\"}");
    }

    @Test
    void shouldSayNothingOfTheInsideWhenTheContainerRefuses() throws Exception {
        assertThat(raw("GET /%ff%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("apache", "tomcat", "Tomcat", "Exception", "at org.");
    }

    // Pages of other origins

    @Test
    void shouldLetPagesOfOtherOriginsReadErrorsToo() throws Exception {
        // When
        HttpResponse<String> answer = get(FLEX);

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                .hasValue("Scoreline-Token, Retry-After");
    }

    @Test
    void shouldAnswerAPreflightWithoutCredentials() throws Exception {
        // When
        HttpResponse<String> answer = send(
                "OPTIONS",
                FLEX,
                "",
                "Origin",
                "https://flex.example.com",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");

        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://flex.example.com");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, POST, DELETE, OPTIONS");
    }

    @Test
    void shouldTellPagesOfOtherOriginsNothingElsewhere() throws Exception {
        assertThat(get(MIND, "Origin", "https://flex.example.com").headers().map())
                .doesNotContainKey("access-control-allow-origin");
    }

    // Reading what was written

    @Test
    void shouldHoldAReadBackUntilTheWriteIsVisible() throws Exception {
        // Given
        WriteToken written = new WriteToken(Entity.RATING, 1, 10);
        WriteToken next = new WriteToken(Entity.RATING, 1, 11);
        context.getBean(InMemoryViews.class).raise(List.of(new Watermark(Entity.RATING, 1, 10)));

        // Then
        assertThat(get(MIND, "Authorization", BASIC, WriteToken.READ_AFTER, written.text())
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> late = get(MIND, "Authorization", BASIC, WriteToken.READ_AFTER, next.text());
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(get(FLEX, "Authorization", BASIC, WriteToken.READ_AFTER, "nonsense")
                        .body())
                .contains("\"code\":20001");
    }

    @Test
    void shouldServeRequestsOnVirtualThreads() throws Exception {
        assertThat(get(FLEX, "Authorization", BASIC).body()).contains("\"thread\":\"virtual\"");
    }

    /** The list as it is tried on the filter, through a server that has read the bytes. */
    static Stream<Attack> attacks() {
        return Stream.concat(
                JwtAttacks.all().stream(), BasicAttacks.all().stream().limit(20));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("attacks")
    void shouldTurnAttackersAwayOverHttp(Attack attack) throws Exception {
        // When
        String address = addressOf(attack);
        String answer = rawFrom(address, attempt(attack));

        // Then
        if (attack.fits()) {
            assertThat(withoutDate(answer))
                    .as(attack.name())
                    .isEqualTo(withoutDate(rawFrom(address, attempt(STRANGER))));
        }
        assertThat(answer).as(attack.name()).containsPattern(attack.fits() ? "^HTTP/1.1 401" : "^HTTP/1.1 4(0[01]|31)");
    }

    /** Who attacks too often from one address is told something else. */
    private static String addressOf(Attack attack) {
        return "127.0.1." + (1 + Math.floorMod(attack.name().hashCode(), 200));
    }

    private static String attempt(Attack attack) {
        return "POST " + MIND + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n"
                + attack.headers().stream()
                        .map(header -> "Authorization: " + header + "\r\n")
                        .collect(Collectors.joining())
                + "\r\n";
    }

    private static String withoutDate(String answer) {
        return answer.replaceAll("\r\nDate: [^\r]*", "");
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return CLIENT.send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, headers);
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return CLIENT.send(
                request.method(method, BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** As a client sends it that tidies nothing up. */
    private static String raw(String request) throws IOException {
        return rawFrom("127.0.0.1", request);
    }

    private static String rawFrom(String address, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String json(int length) {
        return "{\"text\":\"" + "x".repeat(length) + "\"}";
    }

    private static void configureAccount() throws Exception {
        Topic<ResourceKey, ConfigurationState> topic =
                Topics.withPrefix(Topics.DEFAULT_PREFIX, 2).configurationState();
        Map<String, Object> broker = Map.of("bootstrap.servers", BROKER.bootstrapServers());
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(topic.name(), 2, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        ValueSerdes serdes = new ValueSerdes(Map.of("schema.registry.url", "mock://api"));
        try (KafkaProducer<ResourceKey, ConfigurationState> producer = new KafkaProducer<>(
                broker, topic.keySerde().serializer(), serdes.of(topic).serializer())) {
            for (ConfigurationState state :
                    List.of(States.account(ACCOUNT, "main", SecretHash.of("our token")), States.client(ACCOUNT, 801))) {
                ResourceKey key = new ResourceKey(state.getAccount(), state.getKind(), state.getResourceId());
                producer.send(new ProducerRecord<>(topic.name(), key, state)).get(30, TimeUnit.SECONDS);
            }
        }
    }
}
