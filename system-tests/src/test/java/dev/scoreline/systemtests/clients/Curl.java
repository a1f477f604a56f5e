package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs commands as they stand in documentation, in a shell, with curl. */
final class Curl {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> variables;

    record Answer(int status, JsonNode json) {

        Set<String> fields() {
            return Fields.of(json);
        }

        String text(String field) {
            return json.path(field).asText();
        }
    }

    /** @param variables that commands name, as {@code $NAME} */
    Curl(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    Curl with(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return new Curl(more);
    }

    /** Fails unless the answer has the documented status. */
    Answer run(int expected, String command) throws IOException, InterruptedException {
        Program.Result result = Program.run(
                Path.of("."), variables, "sh", "-c", command.strip() + " --silent --show-error -w '\\n%{http_code}'");
        assertThat(result.code()).as(result.output()).isZero();
        int end = result.output().lastIndexOf('\n');
        int status = Integer.parseInt(result.output().substring(end + 1));
        assertThat(status).as(command + result.output()).isEqualTo(expected);
        return new Answer(status, JSON.readTree(result.output().substring(0, end)));
    }
}
