package dev.scoreline.systemtests.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The bad road between a client and Scoreline: passes requests on, and does to the next ones what a test asks for. */
final class FaultyProxy implements AutoCloseable {

    /** What befalls one request. */
    enum Fault {
        /** Scoreline never hears of it; the client is told 503. */
        TURNED_AWAY,
        /** Scoreline never hears of it; the client is told 429. */
        RATE_LIMITED,
        /** Scoreline has answered, and the client is told 502, as by a gateway that lost the answer. */
        ANSWER_REPLACED,
        /** Scoreline has answered, and the client's connection breaks. */
        ANSWER_LOST
    }

    /**
     * What was passed on, and what Scoreline said to it.
     *
     * @param befell what its client saw instead of that, if anything
     */
    record Passed(String method, int status, String body, Optional<Fault> befell) {}

    private static final int BAD_GATEWAY = 502;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final List<String> HEADERS = List.of("Authorization", "Content-Type", "Accept");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<Passed> passed = new CopyOnWriteArrayList<>();
    private final URI target;
    private final HttpServer server;

    FaultyProxy(URI target) {
        this.target = target;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next requests suffer these, one each; all after them get through. */
    void next(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** In the order in which Scoreline answered. */
    List<Passed> passed() {
        return List.copyOf(passed);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Optional<Fault> fault = Optional.ofNullable(faults.poll());
        if (fault.filter(Fault.TURNED_AWAY::equals).isPresent()) {
            answer(exchange, SERVICE_UNAVAILABLE, new byte[0]);
            return;
        }
        if (fault.filter(Fault.RATE_LIMITED::equals).isPresent()) {
            answer(exchange, TOO_MANY_REQUESTS, new byte[0]);
            return;
        }
        HttpResponse<byte[]> response = passOn(exchange, body);
        passed.add(new Passed(
                exchange.getRequestMethod(), response.statusCode(), new String(response.body(), UTF_8), fault));
        if (fault.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            answer(exchange, response.statusCode(), response.body());
        } else if (fault.get() == Fault.ANSWER_REPLACED) {
            answer(exchange, BAD_GATEWAY, new byte[0]);
        } else {
            exchange.close();
        }
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String header : HEADERS) {
            exchange.getRequestHeaders()
                    .getOrDefault(header, List.of())
                    .forEach(value -> request.header(header, value));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
