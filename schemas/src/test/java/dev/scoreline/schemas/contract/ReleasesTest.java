package dev.scoreline.schemas.contract;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class ReleasesTest {

    @TempDir
    private Path folder;

    /** The check that guards releases, run against every release in the repository. */
    @Test
    void shouldAllBeReadableByThePresentAndReadIt() {
        assertThat(Releases.breaks(WireTypes.roots(), Releases.FOLDER)).isEmpty();
    }

    @Test
    void shouldHoldNothingAgainstSchemasThatAreAsTheyWereReleased() throws IOException {
        for (Schema schema : WireTypes.roots()) {
            release("1.0.0", schema.getName(), schema.toString());
        }

        assertThat(Releases.breaks(WireTypes.roots(), folder)).isEmpty();
    }

    @Test
    void shouldBeCheckedOneByOneSoThatAnOldBreakIsFoundToo() throws IOException {
        String present = fact().toString();
        release(
                "1.0.0",
                "AssessmentFact",
                present.replace(
                        "\"name\":\"revisionId\",\"type\":\"long\"", "\"name\":\"revisionId\",\"type\":\"string\""));
        release("1.1.0", "AssessmentFact", present);

        assertThat(Releases.breaks(WireTypes.roots(), folder))
                .singleElement()
                .asString()
                .startsWith("Against 1.0.0: AssessmentFact and its released form cannot read each other");
    }

    @Test
    void shouldMissATypeThatIsNoLongerOnTheWire() throws IOException {
        release("1.0.0", "Gone", "{\"type\":\"record\",\"name\":\"Gone\",\"fields\":[]}");

        assertThat(Releases.breaks(WireTypes.roots(), folder))
                .containsExactly("Against 1.0.0: Gone was on the wire and is gone");
    }

    private static Schema fact() {
        return WireTypes.roots().stream()
                .filter(schema -> schema.getName().equals("AssessmentFact"))
                .findFirst()
                .orElseThrow();
    }

    private void release(String version, String name, String schema) throws IOException {
        Path release = Files.createDirectories(folder.resolve(version));
        Files.writeString(release.resolve(name + ".avsc"), schema);
    }
}
