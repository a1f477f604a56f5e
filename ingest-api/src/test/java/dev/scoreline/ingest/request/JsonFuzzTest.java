package dev.scoreline.ingest.request;

import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.testkit.fuzz.FuzzTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent as JSON is read or refused; what was read says the same when it is sent again; and values keep the
 * bounds that everything behind them counts on.
 */
class JsonFuzzTest implements FuzzTarget {

    /** A field of every kind. */
    record Fields(
            @Nullable String id,
            @Nullable String words,
            @Nullable Long integer,
            @Nullable Fraction number,
            @Nullable Boolean flag,
            @Nullable Instant time,
            @Nullable String choice,
            List<String> objects) {

        static Fields read(JsonObject body) {
            return new Fields(
                    body.optional("id", JsonValue::id),
                    body.optional("words", value -> value.words(Texts.NAME)),
                    body.optional("integer", JsonValue::integerOrText),
                    body.optional("number", JsonValue::numberOrText),
                    body.optional("flag", JsonValue::flag),
                    body.optional("time", JsonValue::time),
                    body.optional("choice", value -> value.choice(Map.of("one", "one", "two", "two"))),
                    body.each("objects", 9, object -> object.required("id", JsonValue::id)));
        }
    }

    @Override
    public void take(byte[] body) {
        JsonNode tree;
        try {
            tree = tree(body);
        } catch (HttpMessageNotReadableException refused) {
            return;
        }
        if (!tree.isMissingNode()) {
            JsonNode again = JsonBody.of(tree.toString());
            assertThat(again).hasToString(tree.toString());
            assertThat(Digest.ofJson(again)).isEqualTo(Digest.ofJson(tree));
        }
        try {
            assertBounds(JsonObject.read(tree, Fields::read));
        } catch (ProblemException refused) {
            assertNamed(refused.problem());
        }
    }

    private static void assertBounds(Fields fields) {
        if (fields.id() != null) {
            assertThat(fields.id().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, Texts.ID_BYTES);
            assertThat(new String(fields.id().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(fields.id());
        }
        if (fields.words() != null) {
            assertThat(fields.words()).isNotBlank().hasSizeLessThanOrEqualTo(2 * Texts.NAME);
        }
        if (fields.integer() != null) {
            assertThat(fields.integer()).isBetween(0L, (1L << 53) - 1);
        }
        if (fields.number() != null) {
            assertThat(fields.number().toString()).hasSizeLessThanOrEqualTo(40);
        }
        if (fields.time() != null) {
            assertThat(Instant.ofEpochMilli(fields.time().toEpochMilli())).isEqualTo(fields.time());
        }
    }

    /** However much is wrong, an answer about it is not much longer than what was sent. */
    private static void assertNamed(Problem problem) {
        assertThat(problem.faults())
                .hasSizeBetween(1, Faults.MOST_NAMED)
                .allSatisfy(fault -> assertThat(fault.message()).startsWith("Expected"));
    }

    private static JsonNode tree(byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(body);
        return JsonBody.of(request);
    }
}
