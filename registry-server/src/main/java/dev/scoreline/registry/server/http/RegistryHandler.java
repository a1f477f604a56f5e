package dev.scoreline.registry.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.scoreline.registry.server.catalogue.ErrorCode;
import dev.scoreline.registry.server.catalogue.RefusedException;
import dev.scoreline.registry.server.catalogue.Registry;
import dev.scoreline.registry.server.log.LogUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes a request apart, finds its resource, and writes the answer or the error in the protocol's JSON. */
public final class RegistryHandler implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryHandler.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Set<String> MEDIA_TYPES_TAKEN =
            Set.of(MEDIA_TYPE, "application/vnd.schemaregistry+json", "application/json", "application/octet-stream");
    private static final int LARGEST_BODY = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Resource> resources;

    public RegistryHandler(Registry registry) {
        this.resources = Map.of(
                "subjects", new SubjectsResource(registry),
                "schemas", new SchemasResource(registry),
                "config", new ConfigResource(registry),
                "mode", new ModeResource(registry),
                "compatibility", new CompatibilityResource(registry));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, 200, answer(exchange));
            } catch (RefusedException refused) {
                sendError(exchange, refused.code(), String.valueOf(refused.getMessage()));
            } catch (LogUnavailableException unavailable) {
                LOG.warn("The registry's log is unavailable", unavailable);
                sendError(exchange, ErrorCode.STORE_FAILED, String.valueOf(unavailable.getMessage()));
            } catch (RuntimeException fault) {
                LOG.error("The registry failed at {} {}", exchange.getRequestMethod(), exchange.getRequestURI(), fault);
                sendError(exchange, ErrorCode.INTERNAL, "The registry has a fault; its log says more");
            }
        }
    }

    private Object answer(HttpExchange exchange) throws IOException {
        List<String> path = RequestTarget.path(exchange.getRequestURI());
        Call call = new Call(
                exchange.getRequestMethod(),
                path.isEmpty() ? path : path.subList(1, path.size()),
                RequestTarget.query(exchange.getRequestURI()),
                body(exchange));
        if (path.isEmpty()) {
            return Map.of();
        }
        Resource resource = resources.get(path.getFirst());
        if (resource == null) {
            throw call.unknownPath();
        }
        return resource.answer(call);
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes;
        try (InputStream in = exchange.getRequestBody()) {
            bytes = in.readNBytes(LARGEST_BODY + 1);
        }
        if (bytes.length > LARGEST_BODY) {
            throw new RefusedException(
                    ErrorCode.TOO_LARGE, "Expected a body of at most " + LARGEST_BODY + " bytes, found more");
        }
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        requireJson(exchange.getRequestHeaders().getFirst("Content-Type"));
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException malformed) {
            throw new RefusedException(
                    ErrorCode.BAD_REQUEST, "Expected a JSON object as body: " + malformed.getOriginalMessage());
        }
    }

    /** Whatever a web page may post to another origin without asking, a form or plain text, is refused here. */
    private static void requireJson(@Nullable String type) {
        String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPES_TAKEN.contains(bare)) {
            throw new RefusedException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "HTTP 415 Unsupported Media Type: expected Content-Type " + MEDIA_TYPE + ", found "
                            + (type == null ? "none" : type));
        }
    }

    private static void sendError(HttpExchange exchange, ErrorCode error, String message) throws IOException {
        send(exchange, error.status(), Map.of("error_code", error.code(), "message", message));
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
