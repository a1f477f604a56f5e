package dev.scoreline.contracts.page;

import dev.scoreline.contracts.Operation;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command that does what an operation's example says. */
final class Curl {

    private static final String NEXT = " \\\n  ";

    private final Operation operation;

    Curl(Operation operation) {
        this.operation = operation;
    }

    String command() {
        List<String> words = new ArrayList<>(List.of("curl -u \"$SID:$SECRET\""));
        if (!operation.method().equals("GET")) {
            words.add("-X " + operation.method());
        }
        words.add("\"$SCORELINE" + address() + "\"");
        JsonNode content = operation
                .contract()
                .resolve(operation.node().path("requestBody"))
                .path("content");
        content.properties().stream().findFirst().ifPresent(media -> body(media, words));
        return String.join(NEXT, words);
    }

    private String address() {
        String address = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asString().equals("path")) {
                address = address.replace(
                        "{" + parameter.path("name").asString() + "}",
                        parameter.path("example").asString());
            }
        }
        return address;
    }

    private static void body(Map.Entry<String, JsonNode> media, List<String> words) {
        JsonNode example = media.getValue().path("example");
        if (media.getKey().endsWith("json")) {
            words.add("-H 'Content-Type: " + media.getKey() + "'");
            words.add("-d " + quoted(example.toString()));
        } else {
            example.properties()
                    .forEach(field -> words.add("--data-urlencode "
                            + quoted(field.getKey() + "="
                                    + (field.getValue().isArray()
                                            ? field.getValue().path(0).asString()
                                            : field.getValue().asString()))));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
