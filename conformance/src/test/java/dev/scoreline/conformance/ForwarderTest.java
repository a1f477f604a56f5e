package dev.scoreline.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
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
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

class ForwarderTest {

    private static final int LONG = 300_000;

    private final List<Exchange> seen = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;
    private Forwarder forwarder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", ForwarderTest::echo);
        server.start();
        forwarder = new Forwarder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), seen::add);
    }

    /** Chunked where the body is not empty. */
    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders()
                .add("Host-Was", exchange.getRequestHeaders().getFirst("Host"));
        exchange.sendResponseHeaders(body.length == 0 ? 204 : 200, body.length == 0 ? -1 : 0);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        client.close();
        forwarder.close();
        server.stop(0);
    }

    @Test
    void shouldPassEverythingOnAndShowIt() throws Exception {
        // Given
        String body = "é".repeat(LONG);
        // When
        HttpResponse<String> answer = send("POST", "/a?b=c", body);
        // Then
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Host-Was"))
                .hasValue(forwarder.url().getAuthority());
        assertThat(seen).singleElement().satisfies(exchange -> {
            assertThat(exchange.method()).isEqualTo("POST");
            assertThat(exchange.path()).isEqualTo("/a");
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.body())
                    .hasValueSatisfying(bytes ->
                            assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo(body));
        });
    }

    @Test
    void shouldKeepOneConnectionForManyRequests() throws Exception {
        // When
        for (int number = 0; number < 20; number++) {
            send("DELETE", "/" + number, "");
        }
        // Then
        assertThat(seen)
                .extracting(Exchange::path)
                .hasSize(20)
                .startsWith("/0", "/1")
                .endsWith("/19");
    }

    @Test
    void shouldEndTheConnectionWhereTheServerIsAway() {
        // Given
        server.stop(0);
        // Then
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> send("GET", "/", ""))
                .isInstanceOf(IOException.class);
        assertThat(seen).isEmpty();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(forwarder.url().resolve(path))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
