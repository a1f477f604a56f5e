package dev.scoreline.standalone.data;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataDirectoryTest {

    @TempDir
    private Path temporary;

    @Test
    void shouldBelongToOneAtATime() {
        // Given
        Path root = temporary.resolve("data");
        try (DataDirectory first = DataDirectory.claim(root)) {
            // When, Then
            assertThatThrownBy(() -> DataDirectory.claim(root))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("Another Scoreline uses " + root
                            + ": stop it, or choose another directory with --data-dir.");
            assertThat(first.kafka()).hasParentRaw(root);
        }
    }

    @Test
    void shouldBeFreeAgainAfterAHolderThatLeftItsLockFileBehind() throws IOException {
        // Given
        Path root = temporary.resolve("data");
        Files.createDirectories(root);
        Files.createFile(root.resolve("lock"));

        // When
        try (DataDirectory data = DataDirectory.claim(root)) {
            // Then
            assertThat(data.streams(1)).hasParentRaw(root);
        }
    }

    @Test
    void shouldLeaveNothingBehindWhenNothingWasKept() {
        // Given
        Path root = temporary.resolve("data");

        // When
        DataDirectory.claim(root).close();

        // Then
        assertThat(root).doesNotExist();
    }

    @Test
    void shouldEmptyWhatItNamesAndNothingElse() throws IOException {
        // Given
        Path root = temporary.resolve("data");
        try (DataDirectory data = DataDirectory.claim(root)) {
            Files.createDirectories(data.kafka().resolve("topic-0"));
            Files.writeString(data.kafka().resolve("topic-0").resolve("00.log"), "records");
            Files.createDirectories(data.keys());
            Files.writeString(root.resolve("letter.txt"), "somebody else's");

            // When
            data.empty();

            // Then
            assertThat(data.kafka()).doesNotExist();
            assertThat(data.keys()).doesNotExist();
            assertThat(root.resolve("letter.txt")).hasContent("somebody else's");
        }
    }

    @Test
    void shouldRefuseAFileInItsPlace() throws IOException {
        // Given
        Path file = Files.createFile(temporary.resolve("file"));

        // When, Then
        assertThatThrownBy(() -> DataDirectory.claim(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Expected " + file + " to be a directory that can be written to");
    }
}
