package dev.scoreline.ingest.repeat;

import dev.scoreline.ingest.request.Digest;
import dev.scoreline.views.RequestKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Recognises a request that is sent again: everything that decides what it does, byte by byte. */
final class Sameness {

    /** What changes a write beside its body. */
    private static final List<String> HEADERS = List.of("Content-Type", "If-Match", "Prefer");

    private Sameness() {}

    /** Salted with the key, which is kept nowhere in the clear: a body may hold a secret that could be guessed. */
    static String digest(KeptBody request, RequestKey key) {
        Stream<@Nullable String> asked =
                Stream.of(key.text(), request.getMethod(), request.getRequestURI(), request.getQueryString());
        Stream<@Nullable String> demanded = HEADERS.stream().map(request::getHeader);
        Stream<@Nullable String> sent =
                Stream.concat(Stream.of(new String(request.bytes(), StandardCharsets.ISO_8859_1)), parameters(request));
        return Digest.of(
                Stream.of(asked, demanded, sent).flatMap(parts -> parts).toArray());
    }

    /** Of a form, which the container may have read before anybody could keep its bytes. */
    private static Stream<String> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .flatMap(
                        parameter -> Stream.concat(Stream.of(parameter.getKey()), Arrays.stream(parameter.getValue())));
    }
}
