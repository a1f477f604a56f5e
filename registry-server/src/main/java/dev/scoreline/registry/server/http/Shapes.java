package dev.scoreline.registry.server.http;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.scoreline.registry.server.catalogue.StoredSchema;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON in which schemas are answered. */
final class Shapes {

    private Shapes() {}

    static Map<String, Object> full(StoredSchema stored) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", stored.subject());
        json.put("version", stored.version());
        json.put("id", stored.id());
        json.put("schema", stored.schema());
        return json;
    }

    /** The schema itself rather than a text that holds it. */
    static RawValue raw(StoredSchema stored) {
        return new RawValue(stored.schema());
    }
}
