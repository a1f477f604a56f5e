package dev.scoreline.registry.server.http;

import dev.scoreline.registry.server.catalogue.ErrorCode;
import dev.scoreline.registry.server.catalogue.RefusedException;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads path and query; a subject may hold anything, a slash included, if it is escaped. */
final class RequestTarget {

    private RequestTarget() {}

    static List<String> path(URI uri) {
        List<String> segments = new ArrayList<>();
        for (String segment : uri.getRawPath().split("/", -1)) {
            if (!segment.isEmpty()) {
                // A plus is a plus in a path; only in a query does it mean a space.
                segments.add(decoded(segment.replace("+", "%2B")));
            }
        }
        return segments;
    }

    static Map<String, String> query(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        String query = uri.getRawQuery();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException(
                    ErrorCode.BAD_REQUEST,
                    "Expected %XX escapes of two hex digits in path and query, found '" + text + "'");
        }
    }
}
