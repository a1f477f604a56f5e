package dev.scoreline.registry.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scoreline.registry.InvalidSchemaException;

/** What the registry said: a status below 500 and a body. */
record Answer(int status, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 500;

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new InvalidSchemaException(
                    "Expected JSON from the registry, found status " + status + " and «" + shown()
                            + "»: check that schema.registry.url is a registry and not a proxy's page",
                    e);
        }
    }

    /** Confluent's five-digit code, or the status where there is none. */
    int errorCode() {
        try {
            return JSON.readTree(body).path("error_code").asInt(status);
        } catch (JsonProcessingException e) {
            // A gateway's 404 page is not JSON; the status is all it says.
            return status;
        }
    }

    String shown() {
        return body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
    }
}
