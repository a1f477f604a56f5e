package dev.scoreline.ingest.request;

import dev.scoreline.scorecard.number.Fraction;
import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** One value of a JSON body. Where it is not what was expected, that is a fault, and something else stands in. */
public final class JsonValue {

    private static final long LARGEST = (1L << 53) - 1;
    private static final int MOST_DIGITS_BEFORE = 12;
    private static final int MOST_DIGITS_BEHIND = 6;
    private static final int LONGEST_NUMBER = 40;

    private final JsonNode node;
    private final String field;
    private final Faults faults;

    JsonValue(JsonNode node, String field, Faults faults) {
        this.node = node;
        this.field = field;
        this.faults = faults;
    }

    /** Text exactly as it was sent. */
    public String text(int longest) {
        if (!node.isString()) {
            return wrong("a text", "");
        }
        String text = node.asString();
        Texts.checkLength(faults, field, text, longest);
        return text;
    }

    /** Text that says something. */
    public String words(int longest) {
        String text = text(longest);
        return node.isString() && text.isBlank() ? wrong("a text that is not empty", text) : text;
    }

    /** An id of the client's own; numbers are read as they are written. */
    public String id() {
        String id = scalar();
        if (id.isBlank()) {
            return wrong("an id as a text or an integer", "");
        }
        Texts.checkId(faults, field, id);
        return id;
    }

    /** An integer that every JSON parser keeps. */
    public long integer() {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < 0 || node.asLong() > LARGEST) {
            return wrong("an integer from 0 to " + LARGEST, 0L);
        }
        return node.asLong();
    }

    public Fraction number() {
        return node.isNumber() ? bounded(node.decimalValue()) : wrong("a number", Fraction.ZERO);
    }

    /** What points and weights are: less than nothing is refused before it is written. */
    public Fraction numberFromZero() {
        Fraction number = number();
        return number.compareTo(Fraction.ZERO) >= 0 ? number : wrong("a number of 0 or more", Fraction.ZERO);
    }

    /** A number, or a text that is one: forms know no other values. */
    public Fraction numberOrText() {
        if (!node.isString()) {
            return number();
        }
        String text = node.asString();
        try {
            return text.length() > LONGEST_NUMBER ? wrong("a number", Fraction.ZERO) : bounded(new BigDecimal(text));
        } catch (NumberFormatException malformed) {
            return wrong("a number", Fraction.ZERO);
        }
    }

    public long integerOrText() {
        if (!node.isString()) {
            return integer();
        }
        return node.asString().matches("[0-9]{1,15}")
                ? Long.parseLong(node.asString())
                : wrong("an integer of 0 or more", 0L);
    }

    public boolean flag() {
        return node.isBoolean() ? node.asBoolean() : wrong("true or false", false);
    }

    /** With its offset, since a time without one is not a point in time; kept to the millisecond. */
    public Instant time() {
        try {
            return node.isString()
                    ? Instant.ofEpochMilli(
                            OffsetDateTime.parse(node.asString()).toInstant().toEpochMilli())
                    : noTime();
        } catch (DateTimeException | ArithmeticException malformed) {
            return noTime();
        }
    }

    private Instant noTime() {
        return wrong("a time with its offset such as 2026-03-01T12:00:00+01:00", Instant.EPOCH);
    }

    /** One of some names. */
    public <T> T choice(Map<String, T> names) {
        T chosen = node.isString() ? names.get(node.asString()) : null;
        return chosen == null
                ? wrong(
                        "one of " + String.join(", ", new TreeSet<>(names.keySet())),
                        names.values().iterator().next())
                : chosen;
    }

    public <T> T object(Function<JsonObject, T> reading) {
        if (!node.isObject()) {
            wrong("an object", "");
        }
        return new JsonObject(node, field, faults).as(reading, node.isObject());
    }

    public <T> List<T> objects(int most, Function<JsonObject, T> reading) {
        return list(most, value -> value.object(reading));
    }

    public <T> List<T> list(int most, Function<JsonValue, T> reading) {
        if (!node.isArray() || node.size() > most) {
            return wrong("a list of at most " + most, List.of());
        }
        List<T> read = new ArrayList<>();
        for (JsonNode element : node) {
            read.add(reading.apply(new JsonValue(element, field + "[" + read.size() + "]", faults)));
        }
        return read;
    }

    /** Whatever it is, as JSON text. */
    public String raw() {
        return node.toString();
    }

    private String scalar() {
        return node.isString() || node.isIntegralNumber() ? node.asString() : "";
    }

    private Fraction bounded(BigDecimal number) {
        return isBounded(number)
                ? Fraction.of(number.stripTrailingZeros())
                : wrong(
                        "a number of at most " + MOST_DIGITS_BEFORE + " digits before and " + MOST_DIGITS_BEHIND
                                + " behind the point",
                        Fraction.ZERO);
    }

    /** Digits before the point come first, and in longs: with an exponent near 2^31 an int would count too few. */
    private static boolean isBounded(BigDecimal number) {
        return number.signum() == 0
                || ((long) number.precision() - number.scale() <= MOST_DIGITS_BEFORE
                        && number.stripTrailingZeros().scale() <= MOST_DIGITS_BEHIND);
    }

    /** A value that is missing was named as such already. */
    private <T> T wrong(String expected, T standIn) {
        if (!node.isMissingNode() && !node.isNull()) {
            faults.add(field, "Expected " + expected + ", found something else.");
        } else if (node.isNull() && field.endsWith("]")) {
            faults.add(field, "Expected " + expected + ", found null.");
        }
        return standIn;
    }
}
