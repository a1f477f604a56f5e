package dev.scoreline.registry.server.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The JSON of the {@code _schemas} topic, as the original registry writes it, so that the tools that read its topic
 * read ours. {@code SCORELINE_HIGHEST_ID} is the one key type of our own.
 */
final class RecordFormat {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordFormat() {}

    static String write(LogKey key) {
        ObjectNode json = JSON.createObjectNode();
        switch (key) {
            case LogKey.Version(String subject, int version) ->
                json.put("keytype", "SCHEMA")
                        .put("subject", subject)
                        .put("version", version)
                        .put("magic", 1);
            case LogKey.Level(String subject) ->
                json.put("keytype", "CONFIG").put("subject", subject).put("magic", 0);
            case LogKey.Mode(String subject) ->
                json.put("keytype", "MODE").put("subject", subject).put("magic", 0);
            case LogKey.HighestId ignored ->
                json.put("keytype", "SCORELINE_HIGHEST_ID").put("magic", 0);
        }
        return json.toString();
    }

    static @Nullable String write(LogKey key, @Nullable LogValue value) {
        return switch (value) {
            case null -> null;
            case LogValue.Version version ->
                write((LogKey.Version) key, version).toString();
            case LogValue.Level(String level) ->
                JSON.createObjectNode().put("compatibilityLevel", level).toString();
            case LogValue.Mode(String mode) ->
                JSON.createObjectNode().put("mode", mode).toString();
            case LogValue.HighestId(int id) ->
                JSON.createObjectNode().put("id", id).toString();
        };
    }

    private static ObjectNode write(LogKey.Version key, LogValue.Version value) {
        return JSON.createObjectNode()
                .put("subject", key.subject())
                .put("version", key.version())
                .put("id", value.id())
                .put("schema", value.schema())
                .put("deleted", value.deleted());
    }

    /** The record, or nothing for a key type that is not ours to understand. */
    static Optional<LogRecord> read(String key, @Nullable String value) {
        try {
            JsonNode keyJson = JSON.readTree(key);
            JsonNode valueJson = value == null ? null : JSON.readTree(value);
            String subject = keyJson.path("subject").textValue();
            return switch (keyJson.path("keytype").asText()) {
                case "SCHEMA" -> Optional.of(version(keyJson, valueJson));
                case "CONFIG" ->
                    Optional.of(new LogRecord(
                            new LogKey.Level(subject),
                            valueJson == null
                                    ? null
                                    : new LogValue.Level(required(valueJson, "compatibilityLevel")
                                            .asText())));
                case "MODE" ->
                    Optional.of(new LogRecord(
                            new LogKey.Mode(subject),
                            valueJson == null
                                    ? null
                                    : new LogValue.Mode(
                                            required(valueJson, "mode").asText())));
                case "SCORELINE_HIGHEST_ID" ->
                    Optional.of(new LogRecord(
                            new LogKey.HighestId(),
                            valueJson == null
                                    ? null
                                    : new LogValue.HighestId(
                                            required(valueJson, "id").asInt())));
                default -> Optional.empty();
            };
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("Expected JSON in the schemas topic, found key " + key, malformed);
        }
    }

    private static LogRecord version(JsonNode key, @Nullable JsonNode value) {
        LogKey.Version version = new LogKey.Version(
                required(key, "subject").asText(), required(key, "version").asInt());
        if (value == null) {
            return new LogRecord(version, null);
        }
        return new LogRecord(
                version,
                new LogValue.Version(
                        required(value, "id").asInt(),
                        required(value, "schema").asText(),
                        value.path("deleted").asBoolean()));
    }

    private static JsonNode required(JsonNode json, String field) {
        JsonNode found = json.get(field);
        if (found == null || found.isNull()) {
            throw new IllegalStateException("Expected '" + field + "' in a record of the schemas topic, found " + json);
        }
        return found;
    }
}
