package dev.scoreline.api.telephony;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.rating.CallReported;
import dev.scoreline.schemas.rating.PersonalCall;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of a call: those that count for ratings, then all others as they were sent. */
public record CallBody(
        @JsonValue @JsonInclude(content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable Object> fields) {

    /** A number keeps every digit it was sent with. */
    private static final JsonMapper OTHERS = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    public CallBody {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static CallBody of(CallReported call, @Nullable PersonalCall personal, long clientId, ZoneId zone) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("call_uuid", call.getCallUuid());
        fields.put("client_id", clientId);
        fields.put("bridged_username", call.getBridgedUsername());
        fields.put("extension_id", Plain.integerOrTextOrNull(call.getExtensionId()));
        fields.put("extension_type", call.getExtensionType());
        fields.put(
                "start_datetime", call.getStartedAt() == null ? null : TelephonyTime.text(call.getStartedAt(), zone));
        fields.put("duration", call.getDurationSeconds());
        others(personal).forEach(fields::putIfAbsent);
        return new CallBody(fields);
    }

    private static Map<String, JsonNode> others(@Nullable PersonalCall personal) {
        if (personal == null || personal.getOtherFields() == null) {
            return Map.of();
        }
        Map<String, JsonNode> others = new LinkedHashMap<>();
        OTHERS.readTree(personal.getOtherFields())
                .properties()
                .forEach(field -> others.put(field.getKey(), field.getValue()));
        return others;
    }
}
