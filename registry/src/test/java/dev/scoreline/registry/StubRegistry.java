package dev.scoreline.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scoreline.registry.memory.InMemoryRegistryClient;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * As much of Confluent's REST API as clients use, over HTTP, with answers that can be scripted to go wrong.
 *
 * <p>It judges no compatibility; it is here for faults and for foreign clients.
 */
public final class StubRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final InMemoryRegistryClient schemas = InMemoryRegistryClient.forScope("stub-" + System.nanoTime());
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile @Nullable Reply always;

    /** What the stub answers; a status of 0 closes the connection without a word. */
    public record Reply(int status, String body) {
        public static final Reply RESET = new Reply(0, "");

        public static Reply error(int status, int code) {
            return new Reply(status, "{\"error_code\":" + code + ",\"message\":\"scripted\"}");
        }
    }

    public StubRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The registry behind the wire, to look into. */
    public RegistryClient contents() {
        return schemas;
    }

    public StubRegistry replyNext(Reply... replies) {
        script.addAll(List.of(replies));
        return this;
    }

    public StubRegistry replyAlways(@Nullable Reply reply) {
        always = reply;
        return this;
    }

    /** Every request so far, as method, space, path. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Reply reply = reply(exchange.getRequestMethod(), path, body);
        if (reply.status() > 0) {
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private Reply reply(String method, String path, String body) {
        Reply next = script.poll();
        Reply fixed = next != null ? next : always;
        if (fixed != null) {
            return fixed;
        }
        String[] parts = path.substring(1).split("/", -1);
        try {
            return genuine(method, parts, body);
        } catch (UnknownSchemaIdException | SchemaNotRegisteredException e) {
            return Reply.error(404, 40403);
        } catch (UnknownSubjectException e) {
            return Reply.error(404, 40401);
        }
    }

    private Reply genuine(String method, String[] parts, String body) {
        if (parts[0].equals("schemas")) {
            Schema found = schemas.schemaById(new SchemaId(Integer.parseInt(parts[2])));
            return ok("{\"schema\":" + quoted(found.toString()) + "}");
        }
        if (!parts[0].equals("subjects")) {
            return Reply.error(404, 404);
        }
        Subject subject = new Subject(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        if (method.equals("GET")) {
            boolean latest = parts[3].equals("latest") || parts[3].equals("-1");
            return described(latest ? schemas.latest(subject) : schemas.version(subject, Integer.parseInt(parts[3])));
        }
        Schema schema = new Schema.Parser().parse(json(body).path("schema").asText());
        if (parts.length == 2) {
            return described(schemas.lookup(subject, schema, false));
        }
        return ok("{\"id\":" + schemas.register(subject, schema, false) + "}");
    }

    private static Reply described(RegisteredSchema found) {
        return ok("{\"subject\":" + quoted(found.subject().name()) + ",\"version\":" + found.version() + ",\"id\":"
                + found.id() + ",\"schema\":" + quoted(found.schema().toString()) + "}");
    }

    private static Reply ok(String body) {
        return new Reply(200, body);
    }

    private static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
