package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** An analyst's own program, with nothing of ours in it, reads results from Kafka with the schemas of the registry. */
class AnalystIT {

    private Path project = Path.of("");

    private final Scoreline scoreline = Scoreline.shared();
    private final Http owner = new Http(scoreline.url(), Scoreline.BASIC);

    @BeforeEach
    void install() throws IOException, InterruptedException {
        project = Program.installNode(Path.of("../examples/analyst"));
    }

    @Test
    void shouldReadEveryAssessmentAsItStandsFromTheTopicOfStates() throws Exception {
        // Given
        String assessment = assessedWith(4);
        Path output = project.resolve("output-" + UUID.randomUUID());

        // When
        Process analyst = Program.builder(
                        project,
                        Map.of("BROKERS", scoreline.bootstrapServers(), "REGISTRY", scoreline.registryUrl()),
                        List.of("node", "watch.mjs"))
                .redirectOutput(output.toFile())
                .start();

        // Then
        try {
            List<String> lines = scoreline.eventually(
                    "the analyst sees the assessment",
                    () -> lines(output),
                    seen -> seen.stream().anyMatch(line -> line.contains("\t" + assessment + "\t")));
            assertThat(lines).first().isEqualTo("account\tassessment\tagent\tstate\tpercentage");
            assertThat(lines)
                    .filteredOn(line -> line.contains("\t" + assessment + "\t"))
                    .last()
                    .isEqualTo("%s\t%s\t23\tREVIEW_ONGOING\t80".formatted(Scoreline.ACCOUNT, assessment));
        } finally {
            analyst.destroy();
            analyst.waitFor();
        }
    }

    /** Returns the id of an assessment of one criterion, with so many points of five. */
    private String assessedWith(int points) {
        JsonNode scorecard = owner.post("/api/mind/quality/scorecard", """
                        {"name": "For analysts", "categories": [{"label": "All", "criteria": [
                          {"id": 1, "label": "Solution", "maxPoints": 5, "scoringType": "numericScale"}]}]}""").json();
        JsonNode opened = owner.post(
                        "/api/mind/quality/assessment",
                        "{\"scorecardId\": %d, \"assessedUser\": 23, \"ticketId\": 5}"
                                .formatted(scorecard.path("id").asLong()))
                .json();
        String id = opened.path("id").asText();
        Http.Answer scored = owner.patch(
                "/api/mind/quality/assessment/" + id,
                "{\"criteria\": [{\"criterionId\": 1, \"score\": %d}]}".formatted(points));
        assertThat(scored.status()).as(scored.toString()).isEqualTo(200);
        return id;
    }

    private static List<String> lines(Path output) {
        try {
            return Files.exists(output) ? Files.readAllLines(output) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
