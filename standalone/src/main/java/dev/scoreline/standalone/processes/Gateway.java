package dev.scoreline.standalone.processes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scoreline.standalone.data.Ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * One address for all APIs: reads go to query-api, everything else to ingest-api, as in the containers' gateway. What
 * operators ask each process is not for clients, but for readiness, which is that of all of them together.
 */
final class Gateway implements AutoCloseable {

    private static final String OPERATORS = "/actuator";
    private static final String READINESS = "/actuator/health/readiness";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Upstreams upstreams;
    private final Forwarding forwarding;

    /**
     * What is behind it.
     *
     * @param ingest the port where it listens now, which is another one after it was started again
     * @param query likewise
     * @param ready whether every process is
     */
    record Upstreams(IntSupplier ingest, IntSupplier query, BooleanSupplier ready) {}

    private Gateway(HttpServer server, Upstreams upstreams, HttpClient http) {
        this.server = server;
        this.upstreams = upstreams;
        this.forwarding = new Forwarding(http);
    }

    static Gateway open(InetSocketAddress address, Upstreams upstreams, HttpClient http) {
        // The JDK's server would wait for more to send, and forget clients that pause for half a minute.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "120");
        try {
            Gateway gateway = new Gateway(HttpServer.create(address, 0), upstreams, http);
            gateway.server.setExecutor(gateway.threads);
            gateway.server.createContext("/", gateway::handle);
            gateway.server.start();
            return gateway;
        } catch (IOException unopened) {
            throw new UncheckedIOException("Expected to listen on " + address, unopened);
        }
    }

    /** One that sends the Host it is told: the addresses that services hand out are made of it. */
    static HttpClient client() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            if (path.equals(READINESS)) {
                answerReadiness(exchange);
            } else if (path.startsWith(OPERATORS)) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                forwarding.forward(exchange, Ports.at(port(exchange.getRequestMethod())));
            }
        } catch (IOException clientGone) {
            // Nobody is left to be told.
            return;
        }
    }

    private int port(String method) {
        return switch (method) {
            case "GET", "HEAD" -> upstreams.query().getAsInt();
            default -> upstreams.ingest().getAsInt();
        };
    }

    private void answerReadiness(HttpExchange exchange) throws IOException {
        boolean ready = upstreams.ready().getAsBoolean();
        byte[] body = ("{\"status\":\"" + (ready ? "UP" : "OUT_OF_SERVICE") + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(ready ? 200 : 503, body.length);
        exchange.getResponseBody().write(body);
    }
}
