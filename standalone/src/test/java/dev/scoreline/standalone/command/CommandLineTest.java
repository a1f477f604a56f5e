package dev.scoreline.standalone.command;

import dev.scoreline.standalone.StandaloneOptions;
import dev.scoreline.standalone.credential.DevelopmentAccount;
import dev.scoreline.standalone.credential.KeyRequest;
import dev.scoreline.standalone.credential.TokenRequest;
import dev.scoreline.standalone.data.Ports;
import dev.scoreline.standalone.data.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandLineTest {

    @Test
    void shouldRunOnTheDocumentedPortsUnlessToldOtherwise() {
        assertThat(parse("up")).isEqualTo(new Command.Up(StandaloneOptions.standard(), false));
    }

    @Test
    void shouldTakeEveryOptionOfUp() {
        assertThat(parse("up --fresh --port 8090 --kafka-port 9093 --registry-port 8091 --dynamo-port 8001"
                        + " --data-dir elsewhere --address localhost"))
                .isEqualTo(new Command.Up(
                        new StandaloneOptions(
                                Path.of("elsewhere"), true, "localhost", new Ports(8090, 9093, 8091, 8001)),
                        false));
    }

    @Test
    void shouldGiveEachPartAProcessWhenAsked() {
        assertThat(parse("up --processes")).isEqualTo(new Command.Up(StandaloneOptions.standard(), true));
    }

    @Test
    void shouldTakeTeamsAndPermissionsRepeatedAndInLists() {
        assertThat(parse("token --user 12 --name Supervisor --team 7 --team 8,9"
                        + " --permission qualityDoAssessmentsAll,qualityDeleteAssessment"))
                .isEqualTo(new Command.Token(
                        Path.of(".scoreline"),
                        new TokenRequest(
                                DevelopmentAccount.SID,
                                "12",
                                "Supervisor",
                                null,
                                List.of(7L, 8L, 9L),
                                List.of("qualityDoAssessmentsAll", "qualityDeleteAssessment"),
                                Duration.ofHours(24))));
    }

    @Test
    void shouldManageKeysOfTheInstanceOnThePort() {
        URI address = URI.create("http://127.0.0.1:8090");
        assertThat(parse("key create --name Wallboard --permission qualityViewAssessmentAll --port 8090"))
                .isEqualTo(new Command.Key(
                        address, new KeyRequest.Create("Wallboard", List.of("qualityViewAssessmentAll"))));
        assertThat(parse("key list --port 8090")).isEqualTo(new Command.Key(address, new KeyRequest.ListAll()));
        assertThat(parse("key revoke SK1 --port 8090"))
                .isEqualTo(new Command.Key(address, new KeyRequest.Revoke("SK1")));
    }

    @Test
    void shouldReplayWhatLiesInADirectory() {
        assertThat(parse("replay --data-dir elsewhere")).isEqualTo(new Command.Replay(Path.of("elsewhere")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                        | Expected up, token, key, demo or replay, found nothing.
                    down                      | Expected up, token, key, demo or replay, found 'down'.
                    up --prot 1               | found '--prot'
                    up --port                 | Expected a value after --port, found the end of the line.
                    up --port 0               | Expected an integer from 1 to 65535 after --port, found '0'.
                    up --port 65536           | Expected an integer from 1 to 65535 after --port, found '65536'.
                    up --port http            | Expected an integer from 1 to 65535 after --port, found 'http'.
                    up --address 0.0.0.0      | Expected a loopback address, found 0.0.0.0
                    token                     | Expected --user with the user's id, such as 12, found none.
                    token --user 1 --team x   | Expected an integer from 0 to 9223372036854775807 after --team, found 'x'.
                    token --user 1 --permission all | qualityManageScorecards, qualityDeleteScorecard, found 'all'.
                    key                       | Expected create, list or revoke after key, found nothing.
                    key make                  | Expected create, list or revoke after key, found 'make'.
                    key create                | Expected --name with what the key is for, found none.
                    key revoke --port 8090    | Expected the SID of a key after revoke, found none.
                    demo --seed one           | after --seed, found 'one'.
                    """)
    void shouldSayWhatWasExpectedAndWhatWasFound(String words, String sentence) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(sentence);
    }

    private static Command parse(String words) {
        return CommandLine.parse(words.isBlank() ? List.of() : List.of(words.split(" ")));
    }
}
