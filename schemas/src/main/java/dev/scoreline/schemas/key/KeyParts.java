package dev.scoreline.schemas.key;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

/** The parts of a key as read, each with the name it has in error messages. */
record KeyParts(List<String> names, List<String> parts, String whole) {

    static KeyParts of(String text, String... names) {
        List<String> parts = KeyText.split(text);
        if (parts.size() != names.length) {
            throw new MalformedKeyException(
                    "Expected a key of the form " + String.join("/", names) + ", found '" + text + "'");
        }
        return new KeyParts(List.of(names), parts, text);
    }

    static void requirePresent(String name, String part) {
        if (part.isEmpty()) {
            throw new MalformedKeyException("Expected the " + name + " of a key, found an empty text");
        }
    }

    String text(int index) {
        return parts.get(index);
    }

    <E extends Enum<E>> E symbol(int index, Class<E> type) {
        try {
            return Enum.valueOf(type, text(index));
        } catch (IllegalArgumentException unknown) {
            throw faulty(index, "one of " + List.of(type.getEnumConstants()), unknown);
        }
    }

    OffsetDateTime hour(int index) {
        try {
            return OffsetDateTime.parse(text(index));
        } catch (DateTimeException unreadable) {
            throw faulty(index, "an hour such as 2026-10-25T02:00+01:00", unreadable);
        }
    }

    private MalformedKeyException faulty(int index, String expected, Exception cause) {
        return new MalformedKeyException(
                "Expected " + expected + " as the " + names.get(index) + " of a key, found '" + whole + "'", cause);
    }
}
