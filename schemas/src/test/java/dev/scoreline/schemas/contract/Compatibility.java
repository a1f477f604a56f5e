package dev.scoreline.schemas.contract;

import dev.scoreline.registry.server.compatibility.CompatibilityLevel;
import dev.scoreline.registry.server.compatibility.Incompatibility;
import org.apache.avro.Schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import static dev.scoreline.registry.server.compatibility.Compatibility.check;

/**
 * Whether a schema may follow those that were released before it.
 *
 * <p>Old and new must read each other's records (FULL_TRANSITIVE, judged by the very check that our registry applies). Two things that Avro
 * would let pass are breaks all the same: a symbol that goes away, which old records then read as UNKNOWN, and another
 * logical type, by which the same bytes mean another number.
 */
final class Compatibility {

    private Compatibility() {}

    /** One sentence for each break; empty when the schema may be released. */
    static List<String> breaks(Schema current, Schema released) {
        List<String> breaks = new ArrayList<>();
        List<Incompatibility> unreadable = check(CompatibilityLevel.FULL_TRANSITIVE, current, List.of(released));
        if (!unreadable.isEmpty()) {
            breaks.add(current.getName() + " and its released form cannot read each other: "
                    + unreadable.stream().map(Incompatibility::message).collect(Collectors.joining("; ")));
        }
        Map<String, Schema> now = WireTypes.within(List.of(current));
        WireTypes.within(List.of(released)).forEach((name, before) -> {
            Schema after = now.get(name);
            if (after == null) {
                breaks.add(name + " was released and is gone");
            } else if (after.getType() == before.getType()) {
                breaks.addAll(silentBreaks(after, before));
            }
        });
        return breaks;
    }

    private static List<String> silentBreaks(Schema after, Schema before) {
        if (before.getType() == Schema.Type.ENUM) {
            return before.getEnumSymbols().stream()
                    .filter(symbol -> !after.hasEnumSymbol(symbol))
                    .map(symbol -> before.getName() + "." + symbol + " was released and is gone")
                    .toList();
        }
        return before.getFields().stream()
                .filter(field -> after.getField(field.name()) != null)
                .filter(field -> !sameMeaning(field, after.getField(field.name())))
                .map(field ->
                        before.getName() + "." + field.name() + " has another logical type than it was released with")
                .toList();
    }

    private static boolean sameMeaning(Schema.Field before, Schema.Field after) {
        return Objects.equals(
                plain(before.schema()).getLogicalType(), plain(after.schema()).getLogicalType());
    }

    private static Schema plain(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> plain(schema.getTypes().getLast());
            case ARRAY -> plain(schema.getElementType());
            case MAP -> plain(schema.getValueType());
            case RECORD, ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> schema;
        };
    }
}
