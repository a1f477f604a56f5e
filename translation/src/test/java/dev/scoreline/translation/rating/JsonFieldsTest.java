package dev.scoreline.translation.rating;

import dev.scoreline.translation.UntranslatableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonFieldsTest {

    private static final Map<String, String> FIELDS = Map.of(
            "number", "1.50000000000000000000001e400",
            "text", "\"a \\\"quoted\\\" } , ] \\\\\"",
            "object", "{\"deep\":[{\"er\":\"}\"},null]}",
            "array", "[1,[2,{}],\"],\"]",
            "a \"name\" \\ with\nall", "true",
            "", "null");

    @Test
    void shouldGiveBackEveryFieldInItsOwnSpelling() {
        assertThat(JsonFields.split(JsonFields.join(FIELDS))).isEqualTo(FIELDS);
    }

    @Test
    void shouldWriteTheSameFieldsAsTheSameText() {
        assertThat(JsonFields.join(Map.of("b", "1", "a", "2"))).isEqualTo("{\"a\":2,\"b\":1}");
        assertThat(JsonFields.join(Map.of())).isEqualTo("{}");
    }

    @Test
    void shouldReadNamesThatOthersEscapedOtherwise() {
        assertThat(JsonFields.split("{\"\\u0041\\/\\t\":1}")).isEqualTo(Map.of("A/\t", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\"", "{\"a\":1", "{\"a\":\"", "{\"\\u00zz\":1}", "{\"a\":[1}"})
    void shouldRefuseATextThatIsNoObject(String text) {
        assertThatThrownBy(() -> JsonFields.split(text)).isInstanceOf(UntranslatableException.class);
    }
}
