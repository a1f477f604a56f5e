package dev.scoreline.benchmarks.load;

import dev.scoreline.benchmarks.load.OpenLoop.Unexpected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes what a scenario needs before the clock runs; making it again gives the same. */
record Setup(Client client) {

    static final String FLEX = "/v1/Insights/QualityManagement/";
    static final String MIND = "/api/mind/quality/";
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    static String encoded(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    JsonNode form(String path, Map<String, ?> fields) throws IOException, InterruptedException, Unexpected {
        return MAPPER.readTree(Client.expect(201, client.send("POST", FLEX + path, Client.FORM, encoded(fields)))
                .body());
    }

    JsonNode json(int status, String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException, Unexpected {
        String text = MAPPER.writeValueAsString(body);
        return MAPPER.readTree(Client.expect(status, client.send(method, MIND + path, Client.JSON, text))
                .body());
    }
}
