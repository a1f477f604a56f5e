package dev.scoreline.schemas.contract;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompatibilityTest {

    private static final String RELEASED = """
            {"type": "record", "name": "Fact", "fields": [
              {"name": "id", "type": "string"},
              {"name": "points", "type": {"type": "bytes", "logicalType": "decimal", "precision": 18, "scale": 6}},
              {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["UNKNOWN", "GOOD"], "default": "UNKNOWN"}},
              {"name": "note", "type": ["null", "string"], "default": null}
            ]}
            """;

    @Test
    void shouldHoldBetweenEverySchemaAndItself() {
        assertThat(WireTypes.roots())
                .allSatisfy(schema ->
                        assertThat(Compatibility.breaks(schema, schema)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    a new field with a default;  "name": "note"; "name": "more", "type": ["null", "long"], "default": null}, {"name": "note"
                    a new symbol;                "GOOD"]; "GOOD", "BAD"]
                    an optional field gone;      , {"name": "note", "type": ["null", "string"], "default": null};
                    """)
    void shouldAllow(String change, String before, @Nullable String after) {
        assertThat(Compatibility.breaks(changed(before, after), parse(RELEASED)))
                .as(change)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    a required field gone;          {"name": "id", "type": "string"},; ; cannot read each other
                    a field that became required;   "name": "id", ; "name": "more", "type": "long"}, {"name": "id", ; cannot read each other
                    a field renamed;                "name": "id"; "name": "key"; cannot read each other
                    a type changed;                 "id", "type": "string"; "id", "type": "long"; cannot read each other
                    an optional field required;     "type": ["null", "string"], "default": null; "type": "string", "default": ""; cannot read each other
                    a branch added to a union;      ["null", "string"]; ["null", "string", "long"]; cannot read each other
                    a symbol gone;                  , "GOOD"]; ]; Kind.GOOD was released and is gone
                    a symbol renamed;               "GOOD"; "FINE"; Kind.GOOD was released and is gone
                    another scale;                  "scale": 6; "scale": 2; Fact.points has another logical type
                    a decimal turned bytes;         "logicalType": "decimal",; ; Fact.points has another logical type
                    """)
    void shouldFind(String change, String before, @Nullable String after, String found) {
        assertThat(Compatibility.breaks(changed(before, after), parse(RELEASED)))
                .as(change)
                .singleElement()
                .asString()
                .contains(found);
    }

    private static Schema changed(String before, @Nullable String after) {
        String json = RELEASED.replaceAll("\\s+", " ");
        assertThat(json).as("the released schema, to be changed").contains(before);
        return parse(json.replace(before, after == null ? "" : after));
    }

    private static Schema parse(String json) {
        return new Schema.Parser().parse(json);
    }
}
