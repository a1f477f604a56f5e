package dev.scoreline.standalone.processes;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands a request on and its answer back, unchanged and without collecting either of them. */
record Forwarding(HttpClient http) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 8192;
    private static final int UNAVAILABLE = 503;
    private static final String PROBLEM = """
            {"type":"/openapi/problems/unavailable","title":"Unavailable","status":503,"detail":"%s"}""";
    private static final String FLEX = """
            {"code":20503,"message":"%s","more_info":"/openapi/problems/unavailable","status":503,"details":{}}""";

    /** Between two neighbours only, or written anew for the next one. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "date",
            "expect",
            "http2-settings",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-forwarded-for");

    void forward(HttpExchange exchange, URI service) throws IOException {
        HttpResponse<InputStream> answer;
        try {
            answer = begin(request(exchange, service));
        } catch (ConnectException | HttpConnectTimeoutException nobody) {
            refuse(exchange, "Expected a service that is running, found one that is starting; send the same again.");
            return;
        } catch (IOException broken) {
            refuse(exchange, "Expected an answer, found a service that went away; send the same again.");
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        try (InputStream body = answer.body()) {
            answer(exchange, answer, body);
        }
    }

    /** Waits for the beginning of an answer only: a stream of events has no end to be late for. */
    private HttpResponse<InputStream> begin(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> answer = http.sendAsync(request, BodyHandlers.ofInputStream());
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("Expected an answer within " + PATIENCE.toSeconds() + " s", late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
        }
    }

    private static HttpRequest request(HttpExchange exchange, URI service) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target(exchange.getRequestURI(), service))
                .method(exchange.getRequestMethod(), body(exchange));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isForTheService(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.header(
                "X-Forwarded-For", exchange.getRemoteAddress().getAddress().getHostAddress());
        return request.build();
    }

    private static URI target(URI asked, URI service) {
        String query = asked.getRawQuery();
        return URI.create(service + asked.getRawPath() + (query == null ? "" : "?" + query));
    }

    private static BodyPublisher body(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length == null && !exchange.getRequestHeaders().containsKey("Transfer-Encoding")) {
            return BodyPublishers.noBody();
        }
        BodyPublisher streamed = BodyPublishers.ofInputStream(exchange::getRequestBody);
        if (length == null) {
            return streamed;
        }
        long known = Long.parseLong(length);
        return known == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(streamed, known);
    }

    private static void answer(HttpExchange exchange, HttpResponse<InputStream> answer, InputStream body)
            throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (isForTheService(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
        if (exchange.getRequestMethod().equals("HEAD")) {
            if (length >= 0) {
                exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
            }
            exchange.sendResponseHeaders(answer.statusCode(), -1);
            return;
        }
        boolean empty = length == 0 || answer.statusCode() == 204 || answer.statusCode() == 304;
        exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : Math.max(length, 0));
        if (!empty) {
            copy(body, exchange.getResponseBody());
        }
    }

    /** Whatever is there goes on at once: streams of events have no end to wait for. */
    private static void copy(InputStream body, OutputStream client) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            client.write(buffer, 0, read);
            client.flush();
        }
    }

    private static boolean isForTheService(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    /** As the services say it themselves, each family in its own words. */
    private static void refuse(HttpExchange exchange, String detail) throws IOException {
        boolean flex = exchange.getRequestURI().getPath().startsWith("/v1/Insights");
        byte[] body = (flex ? FLEX : PROBLEM).formatted(detail).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Retry-After", "1");
        exchange.getResponseHeaders().set("Content-Type", flex ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(UNAVAILABLE, body.length);
        exchange.getResponseBody().write(body);
    }
}
