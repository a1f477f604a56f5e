package dev.scoreline.ingest.request;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Bodies as trees. What is said twice is refused, and numbers keep every digit. */
public final class JsonBody {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsonBody() {}

    /** A missing node when there is no body. */
    public static JsonNode of(HttpServletRequest request) {
        try {
            return of(text(request.getInputStream().readAllBytes()));
        } catch (JacksonException | IOException unreadable) {
            throw new HttpMessageNotReadableException(
                    "Expected JSON", unreadable, new ServletServerHttpRequest(request));
        }
    }

    /**
     * A text that is one tree.
     *
     * @throws JacksonException unless it is
     */
    public static JsonNode of(String text) {
        try {
            return STRICT.readTree(text);
        } catch (NumberFormatException beyondBounds) {
            // The parser's bare answer to an exponent of ten digits.
            throw new StreamReadException(null, "Expected numbers that can be counted with", beyondBounds);
        }
    }

    /** Where in its text a mistake is, in words; empty where nobody knows. */
    public static String place(JacksonException mistake) {
        TokenStreamLocation location = mistake.getLocation();
        return location == null || location.getColumnNr() < 1 ? "" : " in column " + location.getColumnNr();
    }

    /**
     * Strictly UTF-8: a parser of bytes would take a longer spelling of a character for the character itself, and guess
     * at UTF-16.
     */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** A form as an object of texts; of a field that is there several times, a list. */
    public static ObjectNode of(Map<String, String[]> form) {
        ObjectNode object = STRICT.createObjectNode();
        form.forEach((name, values) -> {
            if (values.length == 1) {
                object.put(name, values[0]);
            } else {
                object.set(name, STRICT.valueToTree(values));
            }
        });
        return object;
    }
}
