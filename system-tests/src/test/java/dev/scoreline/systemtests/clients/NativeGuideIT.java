package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands of docs/native-api.md, run one after the other as they stand there. */
class NativeGuideIT {

    private static final Path GUIDE = Path.of("../docs/native-api.md");
    private static final Pattern COMMAND = Pattern.compile("```sh\n# (\\d{3})\n(.*?)```", Pattern.DOTALL);
    private static final int COMMANDS = 9;

    private final Scoreline scoreline = Scoreline.shared();

    private record Command(int status, String text) {

        boolean isList() {
            return text.contains("/v1/assessments?");
        }
    }

    @BeforeEach
    void lookForCurl() throws IOException, InterruptedException {
        Program.assumePresent("curl");
    }

    @Test
    void shouldAnswerEveryCommandAsTheGuideSays() throws Exception {
        // Given
        Curl curl = new Curl(Map.of(
                "SCORELINE", scoreline.url().toString(),
                "ACCOUNT_SID", Scoreline.ACCOUNT,
                "AUTH_TOKEN", Scoreline.AUTH_TOKEN));
        List<JsonNode> answers = new ArrayList<>();

        // When
        for (Command command : commands()) {
            Curl.Answer answer = command.isList() ? listed(curl, command) : curl.run(command.status(), command.text());
            answers.add(answer.json());
            curl = remembering(curl, answer.json());
        }

        // Then
        assertThat(answers).hasSize(COMMANDS);
        assertThat(answers.get(0).path("status").asText()).isEqualTo("accepted");
        assertThat(answers.get(3)).isEqualTo(answers.get(2));
        assertThat(answers.get(4).path("history")).isNotEmpty();
        assertThat(answers.get(5).path("steps")).isNotEmpty();
        assertThat(answers.get(7).at("/totals/percentage").asInt()).isEqualTo(80);
        assertThat(answers.get(8).path("profiles")).hasSize(9);
    }

    private static List<Command> commands() throws IOException {
        return COMMAND.matcher(Files.readString(GUIDE))
                .results()
                .map(NativeGuideIT::command)
                .toList();
    }

    private static Command command(MatchResult found) {
        return new Command(Integer.parseInt(found.group(1)), found.group(2));
    }

    private Curl.Answer listed(Curl curl, Command command) {
        return scoreline.eventually(
                "what was sent is listed",
                () -> {
                    try {
                        return curl.run(command.status(), command.text());
                    } catch (IOException | InterruptedException unanswered) {
                        throw new IllegalStateException(unanswered);
                    }
                },
                answer -> !answer.json().path("assessments").isEmpty());
    }

    /** What later commands name. */
    private static Curl remembering(Curl curl, JsonNode answer) {
        Curl more = answer.has("baseId")
                ? curl.with("BASE_ID", answer.path("baseId").asText())
                : curl;
        JsonNode assessment = answer.path("assessments").path(0);
        return assessment.has("id") ? more.with("ID", assessment.path("id").asText()) : more;
    }
}
