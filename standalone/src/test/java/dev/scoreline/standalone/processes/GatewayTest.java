package dev.scoreline.standalone.processes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scoreline.standalone.data.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayTest {

    private final HttpClient client = Gateway.client();
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final HttpServer ingest = service("ingest", 201);
    private final HttpServer query = service("query", 200);
    private Gateway gateway;

    /** What reached a service. */
    private record Seen(String service, HttpExchange exchange, String body) {

        List<String> header(String name) {
            return exchange.getRequestHeaders().getOrDefault(name, List.of());
        }
    }

    @BeforeEach
    void open() {
        Gateway.Upstreams upstreams = new Gateway.Upstreams(
                () -> ingest.getAddress().getPort(), () -> query.getAddress().getPort(), ready::get);
        gateway = Gateway.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), upstreams, client);
    }

    @AfterEach
    void close() {
        gateway.close();
        ingest.stop(0);
        query.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"GET, query", "HEAD, query", "POST, ingest", "PUT, ingest", "PATCH, ingest", "DELETE, ingest"})
    void shouldSendReadsToOneSideAndAllElseToTheOther(String method, String side) throws Exception {
        // When
        send(request("/path?a=1&b=%20x").method(method, BodyPublishers.noBody()));

        // Then
        Seen request = seen.take();
        assertThat(request.service()).isEqualTo(side);
        assertThat(request.exchange().getRequestMethod()).isEqualTo(method);
        assertThat(request.exchange().getRequestURI()).hasToString("/path?a=1&b=%20x");
    }

    @Test
    void shouldHandOnWhatTheClientSaidAndWhereItComesFrom() throws Exception {
        // When
        send(request("/write")
                .header("Authorization", "Basic one")
                .header("Authorization", "Bearer two")
                .header("Host", "flex-api.twilio.com")
                .header("X-Forwarded-For", "10.0.0.1")
                .POST(BodyPublishers.ofString("Größe")));

        // Then
        Seen request = seen.take();
        assertThat(request.header("Authorization")).containsExactly("Basic one", "Bearer two");
        assertThat(request.header("Host")).containsExactly("flex-api.twilio.com");
        assertThat(request.header("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(request.header("Content-Length")).containsExactly("7");
        assertThat(request.body()).isEqualTo("Größe");
    }

    @Test
    void shouldHandOnABodyWhoseLengthNobodyKnowsYet() throws Exception {
        // Given
        String text = "x".repeat(100_000);

        // When
        send(request("/write")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));

        // Then
        assertThat(seen.take().body()).isEqualTo(text);
    }

    @Test
    void shouldHandBackTheAnswerAsItIs() throws Exception {
        // When
        HttpResponse<String> answer = send(request("/write").POST(BodyPublishers.noBody()));

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("from ingest");
        assertThat(answer.headers().allValues("Link")).containsExactly("<a>", "<b>");
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
    }

    @Test
    void shouldHandOnEventsAsTheyCome() throws Exception {
        // Given
        CountDownLatch read = new CountDownLatch(1);
        query.createContext("/stream", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("first".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
                exchange.getResponseBody().write("second".getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        // When
        try (InputStream events = client.send(request("/stream").build(), BodyHandlers.ofInputStream())
                .body()) {
            String first = new String(events.readNBytes(5), StandardCharsets.UTF_8);
            read.countDown();

            // Then
            assertThat(first).isEqualTo("first");
            assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("second");
        }
    }

    @Test
    void shouldAskToComeAgainWhileAServiceIsStarting() throws Exception {
        // Given
        query.stop(0);

        // When
        HttpResponse<String> answer = send(request("/read"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("Expected a service that is running");
    }

    @Test
    void shouldBeReadyWhenAllAreAndKeepTheRestOfWhatOperatorsAskToItself() throws Exception {
        assertThat(send(request("/actuator/health/readiness")).statusCode()).isEqualTo(200);
        ready.set(false);
        assertThat(send(request("/actuator/health/readiness")).statusCode()).isEqualTo(503);
        assertThat(send(request("/actuator/metrics")).statusCode()).isEqualTo(404);
        assertThat(seen).isEmpty();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Ports.at(gateway.port()) + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpServer service(String name, int status) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, name, status));
            server.start();
            return server;
        } catch (IOException unstarted) {
            throw new IllegalStateException("Expected to start a service to stand in", unstarted);
        }
    }

    private void answer(HttpExchange exchange, String name, int status) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(new Seen(name, exchange, body));
            exchange.getResponseHeaders().put("Link", List.of("<a>", "<b>"));
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            byte[] answer = ("from " + name).getBytes(StandardCharsets.UTF_8);
            boolean bodiless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, bodiless ? -1 : answer.length);
            if (!bodiless) {
                exchange.getResponseBody().write(answer);
            }
        }
    }
}
