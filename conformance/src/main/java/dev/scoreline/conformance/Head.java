package dev.scoreline.conformance;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The first part of an HTTP message.
 *
 * @param text as it came, each byte a character
 * @param start the request line or the status line
 * @param headers their names in lower case
 */
record Head(String text, String start, Map<String, List<String>> headers) {

    private static final int LONGEST = 1 << 20;

    /** Null when the connection ends before a whole head has come. */
    static @Nullable Head read(InputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int newlines = 0;
        while (newlines < 2 && bytes.size() < LONGEST) {
            int next = stream.read();
            if (next < 0) {
                return null;
            }
            bytes.write(next);
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
        return of(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    private static Head of(String text) {
        List<String> lines = text.lines().toList();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        lines.stream()
                .skip(1)
                .filter(line -> line.indexOf(':') > 0)
                .forEach(line -> headers.computeIfAbsent(
                                line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT),
                                name -> new ArrayList<>())
                        .add(line.substring(line.indexOf(':') + 1).strip()));
        return new Head(text, lines.isEmpty() ? "" : lines.getFirst(), headers);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Of the start line; empty where there are fewer. */
    String word(int place) {
        String[] words = start.split(" ");
        return words.length > place ? words[place] : "";
    }

    int status() {
        return word(1).matches("[0-9]{3}") ? Integer.parseInt(word(1)) : 0;
    }

    boolean is(String header, String value) {
        return headers.getOrDefault(header, List.of()).stream()
                .anyMatch(found -> found.toLowerCase(Locale.ROOT).contains(value));
    }
}
