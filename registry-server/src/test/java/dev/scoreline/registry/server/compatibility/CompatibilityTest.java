package dev.scoreline.registry.server.compatibility;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class CompatibilityTest {

    private static final String ID = "{\"name\":\"id\",\"type\":\"string\"}";
    private static final String NOTE = "{\"name\":\"note\",\"type\":\"string\"}";
    private static final String OPTIONAL_NOTE = "{\"name\":\"note\",\"type\":[\"null\",\"string\"],\"default\":null}";
    private static final String DEFAULTED_NOTE = "{\"name\":\"note\",\"type\":\"string\",\"default\":\"\"}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the same schema               | NONE BACKWARD BACKWARD_TRANSITIVE FORWARD FORWARD_TRANSITIVE FULL FULL_TRANSITIVE
            a field without default added | NONE FORWARD FORWARD_TRANSITIVE
            a field with default added    | NONE BACKWARD BACKWARD_TRANSITIVE FORWARD FORWARD_TRANSITIVE FULL FULL_TRANSITIVE
            a field without default taken | NONE BACKWARD BACKWARD_TRANSITIVE
            a field with default taken    | NONE BACKWARD BACKWARD_TRANSITIVE FORWARD FORWARD_TRANSITIVE FULL FULL_TRANSITIVE
            an int widened to long        | NONE BACKWARD BACKWARD_TRANSITIVE
            a long narrowed to int        | NONE FORWARD FORWARD_TRANSITIVE
            a string turned into an int   | NONE
            a symbol added to an enum     | NONE BACKWARD BACKWARD_TRANSITIVE
            a symbol added, with default  | NONE BACKWARD BACKWARD_TRANSITIVE FORWARD FORWARD_TRANSITIVE FULL FULL_TRANSITIVE
            a branch added to a union     | NONE BACKWARD BACKWARD_TRANSITIVE
            a record renamed              | NONE
            """)
    void shouldLetThroughExactlyWhatTheLevelAllows(String evolution, String levels) {
        Evolution evolved = Evolution.named(evolution);

        assertThat(levelsThatAllow(evolved.after(), List.of(evolved.before()))).isEqualTo(parse(levels));
    }

    @Test
    void shouldLookBeyondTheLatestVersionOnlyWhenTransitive() {
        // Given a field that came with a default and lost the default later
        Schema first = Evolution.withFields(ID);
        Schema second = Evolution.withFields(ID, DEFAULTED_NOTE);
        Schema third = Evolution.withFields(ID, NOTE);

        // Then the third reads the second but not the first
        assertThat(levelsThatAllow(third, List.of(second, first)))
                .isEqualTo(EnumSet.of(
                        CompatibilityLevel.NONE,
                        CompatibilityLevel.BACKWARD,
                        CompatibilityLevel.FORWARD,
                        CompatibilityLevel.FORWARD_TRANSITIVE,
                        CompatibilityLevel.FULL));
    }

    @Test
    void shouldLetAnythingBeTheFirstVersion() {
        assertThat(levelsThatAllow(Evolution.withFields(ID), List.of()))
                .containsExactlyInAnyOrder(CompatibilityLevel.values());
    }

    @Test
    void shouldSayWhoCannotReadWhatAndWhere() {
        List<Incompatibility> reasons = Compatibility.check(
                CompatibilityLevel.FULL, Evolution.withFields(ID, NOTE), List.of(Evolution.withFields(ID)));

        assertThat(reasons)
                .extracting(Incompatibility::message)
                .containsExactly("The new schema cannot read what an earlier version wrote:"
                        + " READER_FIELD_MISSING_DEFAULT_VALUE at /fields/1, found note");
    }

    @Test
    void shouldNameEachReasonOnceHoweverManyVersionsShareIt() {
        Schema before = Evolution.withFields(ID);

        assertThat(Compatibility.check(
                        CompatibilityLevel.FULL_TRANSITIVE,
                        Evolution.withFields(ID, NOTE),
                        List.of(before, Evolution.withFields(ID, OPTIONAL_NOTE), before)))
                .filteredOn(reason -> reason.kind().equals("READER_FIELD_MISSING_DEFAULT_VALUE"))
                .hasSize(1);
    }

    private static Set<CompatibilityLevel> levelsThatAllow(Schema candidate, List<Schema> earlier) {
        return Arrays.stream(CompatibilityLevel.values())
                .filter(level -> Compatibility.check(level, candidate, earlier).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<CompatibilityLevel> parse(String levels) {
        return Arrays.stream(levels.split(" ")).map(CompatibilityLevel::valueOf).collect(Collectors.toSet());
    }

    private record Evolution(Schema before, Schema after) {

        static Evolution named(String name) {
            return switch (name) {
                case "the same schema" -> of(withFields(ID), withFields(ID));
                case "a field without default added" -> of(withFields(ID), withFields(ID, NOTE));
                case "a field with default added" -> of(withFields(ID), withFields(ID, OPTIONAL_NOTE));
                case "a field without default taken" -> of(withFields(ID, NOTE), withFields(ID));
                case "a field with default taken" -> of(withFields(ID, DEFAULTED_NOTE), withFields(ID));
                case "an int widened to long" -> of(withType("\"int\""), withType("\"long\""));
                case "a long narrowed to int" -> of(withType("\"long\""), withType("\"int\""));
                case "a string turned into an int" -> of(withType("\"string\""), withType("\"int\""));
                case "a symbol added to an enum" ->
                    of(withType(symbols("\"A\"", "")), withType(symbols("\"A\",\"B\"", "")));
                case "a symbol added, with default" ->
                    of(
                            withType(symbols("\"A\"", ",\"default\":\"A\"")),
                            withType(symbols("\"A\",\"B\"", ",\"default\":\"A\"")));
                case "a branch added to a union" ->
                    of(withType("[\"null\",\"int\"]"), withType("[\"null\",\"int\",\"string\"]"));
                case "a record renamed" -> of(withFields(ID), record("Other", ID));
                default -> throw new IllegalArgumentException("Expected a known evolution, found " + name);
            };
        }

        private static Evolution of(Schema before, Schema after) {
            return new Evolution(before, after);
        }

        static Schema withFields(String... fields) {
            return record("Fact", fields);
        }

        private static Schema withType(String type) {
            return record("Fact", "{\"name\":\"value\",\"type\":" + type + "}");
        }

        private static String symbols(String symbols, String rest) {
            return "{\"type\":\"enum\",\"name\":\"Kind\",\"symbols\":[" + symbols + "]" + rest + "}";
        }

        private static Schema record(String name, String... fields) {
            return new Schema.Parser()
                    .parse("{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[" + String.join(",", fields)
                            + "]}");
        }
    }
}
