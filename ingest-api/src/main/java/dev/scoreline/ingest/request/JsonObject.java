package dev.scoreline.ingest.request;

import dev.scoreline.scorecard.assessment.Edit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The fields of one JSON object, read one by one; what nobody asked for is unknown. */
public final class JsonObject {

    private final JsonNode node;
    private final String path;
    private final Faults faults;
    private final int faultsBefore;
    private final Set<String> asked = new LinkedHashSet<>();

    JsonObject(JsonNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
        this.faultsBefore = faults.count();
    }

    /** What {@code reading} makes of a body in which nothing is unknown; or a problem that names all its faults. */
    public static <T> T read(JsonNode body, Function<JsonObject, T> reading) {
        return read(body, reading, true);
    }

    /** The same, with unknown fields ignored. */
    public static <T> T readKnown(JsonNode body, Function<JsonObject, T> reading) {
        return read(body, reading, false);
    }

    private static <T> T read(JsonNode body, Function<JsonObject, T> reading, boolean strict) {
        Faults faults = new Faults();
        if (!body.isObject()) {
            faults.add("", "Expected a JSON object as the body, found something else.");
        }
        faults.check();
        T read = new JsonObject(body, "", faults).as(reading, strict);
        faults.check();
        return read;
    }

    /** The same for a body that is an array of objects; faults name the place. */
    public static <T> List<T> readEachKnown(JsonNode body, int most, Function<JsonObject, T> reading) {
        Faults faults = new Faults();
        if (body.isEmpty() || body.size() > most) {
            faults.add("", "Expected an array of 1 to " + most + " objects, found " + body.size() + ".");
        }
        faults.check();
        List<T> read = new ArrayList<>();
        for (int place = 0; place < body.size(); place++) {
            if (body.get(place).isObject()) {
                read.add(new JsonObject(body.get(place), "[" + place + "]", faults).as(reading, false));
            } else {
                faults.add("[" + place + "]", "Expected an object, found something else.");
            }
        }
        faults.check();
        return read;
    }

    <T> T as(Function<JsonObject, T> reading, boolean strict) {
        T read = reading.apply(this);
        if (strict) {
            refuseUnknown();
        }
        return read;
    }

    /** Absent when the field is not there or null. */
    public <T> @Nullable T optional(String name, Function<JsonValue, T> reading) {
        JsonNode value = value(name);
        return isSaid(value) ? reading.apply(new JsonValue(value, at(name), faults)) : null;
    }

    public <T> T required(String name, Function<JsonValue, T> reading) {
        JsonNode value = value(name);
        if (!isSaid(value)) {
            faults.add(at(name), "Expected a value, found none; send it.");
        }
        return reading.apply(new JsonValue(value, at(name), faults));
    }

    /** Absent leaves the field as it is, null empties it. */
    public <T> Edit<T> edited(String name, Function<JsonValue, T> reading) {
        JsonNode value = value(name);
        if (isSaid(value)) {
            return Edit.set(reading.apply(new JsonValue(value, at(name), faults)));
        }
        return value.isNull() ? Edit.clear() : Edit.keep();
    }

    /** Whether the field is there, be it null. */
    public boolean has(String name) {
        return !value(name).isMissingNode();
    }

    /** What each object of a list becomes; empty when there is none. */
    public <T> List<T> each(String name, int most, Function<JsonObject, T> reading) {
        return Objects.requireNonNullElse(optional(name, list -> list.objects(most, reading)), List.of());
    }

    /** Fields that were read are known though nothing is made of them. */
    public void ignore(String... names) {
        asked.addAll(List.of(names));
    }

    /** The names of all fields that nobody asked for, in their order. */
    public List<String> others() {
        return node.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .toList();
    }

    public JsonNode node(String name) {
        return node.path(name);
    }

    /** What a field that nobody asked for says, as JSON text. */
    public String raw(String name) {
        String text = node.path(name).toString();
        Texts.checkUnicode(faults, at(name), name + text);
        return text;
    }

    public void fault(String name, String message) {
        faults.add(at(name), message);
    }

    /** Whether all that was read so far can be trusted to be what was sent. */
    public boolean isFaultless() {
        return faults.count() == faultsBefore;
    }

    private void refuseUnknown() {
        for (String unknown : others()) {
            fault(unknown, "Expected one of " + String.join(", ", new TreeSet<>(asked)) + ", found this.");
        }
    }

    private JsonNode value(String name) {
        asked.add(name);
        return node.path(name);
    }

    private static boolean isSaid(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
