package dev.scoreline.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.scoreline.registry.Compatibility;
import dev.scoreline.registry.CompatibilityLevel;
import dev.scoreline.registry.InvalidSchemaException;
import dev.scoreline.registry.RegisteredSchema;
import dev.scoreline.registry.RegistryClient;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.SchemaNotRegisteredException;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.UnknownSchemaIdException;
import dev.scoreline.registry.UnknownSubjectException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a registry over Confluent's REST API; every call is a request, so put a cache in front of it. */
public final class HttpRegistryClient implements RegistryClient {

    private static final int UNKNOWN_SCHEMA = 40403;

    /** No such subject, no such version, no level of its own: what a gateway's 404 never says. */
    private static final Set<Integer> ABSENT_SUBJECT = Set.of(40401, 40402, 40408);

    private final Transport transport;
    private final SchemaText schemas = new SchemaText(this::versionNode);

    public HttpRegistryClient(RegistryAddress address) {
        this(address, Pace.REAL);
    }

    HttpRegistryClient(RegistryAddress address, Pace pace) {
        this.transport = new Transport(address, pace);
    }

    @Override
    public SchemaId register(Subject subject, Schema schema, boolean normalize) {
        Answer answer = post(path(subject) + "/versions", schema, normalize);
        if (!answer.isSuccess()) {
            throw Refusal.of("register a schema under subject " + subject, answer);
        }
        return id(answer.json());
    }

    @Override
    public RegisteredSchema lookup(Subject subject, Schema schema, boolean normalize) {
        Answer answer = post(path(subject), schema, normalize);
        if (answer.status() == 404) {
            throw new SchemaNotRegisteredException(
                    "Expected schema " + schema.getFullName() + " under subject " + subject
                            + ", found no such version there: register it, for example by a deployment step, or set"
                            + " auto.register.schemas=true");
        }
        if (!answer.isSuccess()) {
            throw Refusal.of("look up a schema under subject " + subject, answer);
        }
        JsonNode found = answer.json();
        return new RegisteredSchema(subject, id(found), found.path("version").asInt(), schema);
    }

    @Override
    public Schema schemaById(SchemaId id) {
        Answer answer = get("/schemas/ids/" + id);
        if (answer.status() == 404 && answer.errorCode() == UNKNOWN_SCHEMA) {
            throw new UnknownSchemaIdException("Expected schema id " + id + " in the registry, found none there:"
                    + " was the record written against another registry?");
        }
        if (!answer.isSuccess()) {
            throw Refusal.of("read schema id " + id, answer);
        }
        return schemas.parse(answer.json());
    }

    @Override
    public RegisteredSchema version(Subject subject, int version) {
        return registered(subject, versionNode(subject, Integer.toString(version)));
    }

    @Override
    public RegisteredSchema latest(Subject subject) {
        return registered(subject, versionNode(subject, "latest"));
    }

    @Override
    public Compatibility compatibility(Subject subject, Schema schema) {
        Answer answer = post("/compatibility" + path(subject) + "/versions?verbose=true", schema, false);
        if (answer.status() == 404 && ABSENT_SUBJECT.contains(answer.errorCode())) {
            return new Compatibility(true, List.of());
        }
        if (!answer.isSuccess()) {
            throw Refusal.of("check a schema against subject " + subject, answer);
        }
        List<String> reasons = new ArrayList<>();
        answer.json().path("messages").forEach(message -> reasons.add(message.asText()));
        return new Compatibility(answer.json().path("is_compatible").asBoolean(), reasons);
    }

    @Override
    public Optional<CompatibilityLevel> compatibilityLevel(Subject subject) {
        Answer answer = get("/config/" + encoded(subject));
        if (answer.status() == 404 && ABSENT_SUBJECT.contains(answer.errorCode())) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw Refusal.of("read the compatibility level of subject " + subject, answer);
        }
        String level = answer.json().path("compatibilityLevel").asText();
        try {
            return Optional.of(CompatibilityLevel.valueOf(level));
        } catch (IllegalArgumentException e) {
            throw new InvalidSchemaException(
                    "Expected one of Confluent's compatibility levels for subject " + subject + ", found «" + level
                            + "»: set it anew in the registry",
                    e);
        }
    }

    @Override
    public void setCompatibilityLevel(Subject subject, CompatibilityLevel level) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("compatibility", level.name())
                .toString();
        Answer answer = transport.exchange("PUT", "/config/" + encoded(subject), body);
        if (!answer.isSuccess()) {
            throw Refusal.of("set the compatibility level of subject " + subject, answer);
        }
    }

    @Override
    public void close() {
        transport.close();
    }

    private JsonNode versionNode(Subject subject, String version) {
        Answer answer = get(path(subject) + "/versions/" + version);
        if (answer.status() == 404) {
            throw new UnknownSubjectException("Expected version " + version + " of subject " + subject
                    + " in the registry, found none: register a schema there first, or check the topic and the"
                    + " subject name strategy");
        }
        if (!answer.isSuccess()) {
            throw Refusal.of("read version " + version + " of subject " + subject, answer);
        }
        return answer.json();
    }

    private RegisteredSchema registered(Subject subject, JsonNode node) {
        return new RegisteredSchema(subject, id(node), node.path("version").asInt(), schemas.parse(node));
    }

    private Answer get(String path) {
        return transport.exchange("GET", path, null);
    }

    private Answer post(String path, Schema schema, boolean normalize) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("schema", schema.toString())
                .toString();
        return transport.exchange("POST", normalize ? path + "?normalize=true" : path, body);
    }

    private static SchemaId id(JsonNode node) {
        @Nullable JsonNode id = node.get("id");
        if (id == null || !id.isInt()) {
            throw new InvalidSchemaException("Expected a schema id in the registry's answer, found «" + node
                    + "»: check that schema.registry.url speaks Confluent's API");
        }
        return new SchemaId(id.intValue());
    }

    private static String path(Subject subject) {
        return "/subjects/" + encoded(subject);
    }

    private static String encoded(Subject subject) {
        return URLEncoder.encode(subject.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
