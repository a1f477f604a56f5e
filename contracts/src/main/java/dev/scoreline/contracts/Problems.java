package dev.scoreline.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What each kind of problem means and what to do about it: the pages of docs/problems. */
public final class Problems {

    private static final List<String> SLUGS = List.of(
            "invalid",
            "unauthenticated",
            "forbidden",
            "not-found",
            "method-not-allowed",
            "not-acceptable",
            "timed-out",
            "conflict",
            "gone",
            "stale",
            "too-large",
            "uri-too-long",
            "unsupported-media-type",
            "unprocessable",
            "too-many-requests",
            "headers-too-large",
            "internal",
            "unavailable");

    private Problems() {}

    /** The last part of every {@code type}, by status. */
    public static List<String> slugs() {
        return SLUGS;
    }

    /** Markdown. */
    public static String text(String slug) {
        String file = "problems/" + slug + ".md";
        try (InputStream stream = Objects.requireNonNull(Problems.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String title(String slug) {
        return text(slug).lines().findFirst().orElse("").replaceFirst("^# ", "");
    }
}
