package dev.scoreline.schemas.key;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Joins the parts of a key into one legible text and takes it apart again.
 *
 * <p>Parts are joined by {@code /}; within a part {@code ~} is written {@code ~0} and {@code /} is written {@code ~1},
 * as in a JSON Pointer (RFC 6901), for which every language has a library. The text is unambiguous, so that no two
 * lists of parts share a key, and a part without these two characters, which is nearly every one, reads as it is.
 */
public final class KeyText {

    private KeyText() {}

    public static String join(String... parts) {
        return Arrays.stream(parts).map(KeyText::escape).collect(Collectors.joining("/"));
    }

    /** Takes apart a text that {@link #join} made, or refuses one that it cannot have made. */
    public static List<String> split(String text) {
        return Arrays.stream(text.split("/", -1))
                .map(part -> unescape(part, text))
                .toList();
    }

    private static String escape(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }

    private static String unescape(String part, String text) {
        String plain = part.replace("~1", "/").replace("~0", "~");
        if (!escape(plain).equals(part)) {
            throw new MalformedKeyException("Expected '~' only as '~0' or '~1' in a key, found '" + text + "'");
        }
        return plain;
    }
}
