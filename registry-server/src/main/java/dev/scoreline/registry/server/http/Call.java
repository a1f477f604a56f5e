package dev.scoreline.registry.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.registry.server.catalogue.ErrorCode;
import dev.scoreline.registry.server.catalogue.RefusedException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * One request, taken apart.
 *
 * @param path the decoded segments behind the first, which chose the resource
 */
record Call(String method, List<String> path, Map<String, String> query, JsonNode body) {

    boolean flag(String name) {
        return Boolean.parseBoolean(query.get(name));
    }

    /** A text field of the body; null when it is absent or null. */
    @Nullable String text(String field) {
        JsonNode found = body.path(field);
        if (found.isMissingNode() || found.isNull()) {
            return null;
        }
        if (!found.isTextual()) {
            throw new RefusedException(
                    ErrorCode.BAD_REQUEST, "Expected text in field '" + field + "', found " + found.getNodeType());
        }
        return found.textValue();
    }

    RefusedException unknownPath() {
        return new RefusedException(
                ErrorCode.NOT_FOUND,
                "HTTP 404 Not Found: no such path; this registry serves /subjects, /schemas, /config, /mode and"
                        + " /compatibility");
    }

    RefusedException wrongMethod(String allowed) {
        return new RefusedException(
                ErrorCode.METHOD_NOT_ALLOWED, "HTTP 405 Method Not Allowed: expected " + allowed + ", found " + method);
    }
}
