package dev.scoreline.scorecard.permission;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class RolesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "roles.md");

    @Test
    void shouldBeWhatTheCodeDecides() throws IOException {
        // Given
        String expected = RolesPage.render();
        if (Boolean.getBoolean("scoreline.roles.write")) {
            Files.writeString(PAGE, expected);
        }

        // Then
        assertThat(PAGE).as("run ./scoreline roles and commit what it writes").hasContent(expected);
    }
}
