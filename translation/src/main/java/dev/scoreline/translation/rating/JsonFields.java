package dev.scoreline.translation.rating;

import dev.scoreline.translation.UntranslatableException;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The fields of one JSON object as the texts of their values, and back.
 *
 * <p>By hand and not through a tree, which would round numbers and lose their spelling: what nobody understood is given
 * back exactly as it came. Reads what {@link #join} wrote, and any other object without spaces around its names.
 */
final class JsonFields {

    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;
    private static final int FIRST_PRINTABLE = 0x20;

    private final String text;
    private int at = 1;

    private JsonFields(String text) {
        this.text = text;
    }

    static String join(Map<String, String> fields) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        new TreeMap<>(fields).forEach((name, value) -> object.add(quoted(name) + ":" + value));
        return object.toString();
    }

    static SortedMap<String, String> split(String object) {
        try {
            return new JsonFields(object).fields();
        } catch (IndexOutOfBoundsException | NumberFormatException broken) {
            throw new UntranslatableException(
                    "Expected the other fields of a call as one JSON object, found a text that is none.", broken);
        }
    }

    private SortedMap<String, String> fields() {
        SortedMap<String, String> fields = new TreeMap<>();
        while (text.charAt(at) != '}') {
            String name = name();
            // past the colon
            at++;
            fields.put(name, value());
            if (text.charAt(at) == ',') {
                at++;
            }
        }
        return fields;
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            name.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
            at++;
        }
        at++;
        return name.toString();
    }

    private char escaped() {
        at++;
        return switch (text.charAt(at)) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += UNICODE_DIGITS;
                yield (char) Integer.parseInt(text.substring(at - UNICODE_DIGITS + 1, at + 1), HEX);
            }
            default -> text.charAt(at);
        };
    }

    /** Up to the comma or brace that ends it: one outside of any text, array or object within the value. */
    private String value() {
        int start = at;
        int depth = 0;
        boolean inText = false;
        while (inText || depth > 0 || !isEnd(text.charAt(at))) {
            char c = text.charAt(at);
            if (inText) {
                inText = c != '"';
                at += c == '\\' ? 1 : 0;
            } else {
                inText = c == '"';
                depth += step(c);
            }
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isEnd(char c) {
        return c == ',' || c == '}';
    }

    private static int step(char c) {
        return switch (c) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
