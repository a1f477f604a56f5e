package dev.scoreline.schemas.contract;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class SourceFilesTest {

    private static final Path SOURCES = Path.of("src/main/avro");
    private static final Pattern DEFINITION = Pattern.compile("\"type\": \"(record|enum|fixed)\"");

    @Test
    void shouldHoldOneTypeEach() throws IOException {
        for (Path file : files()) {
            assertThat(DEFINITION.matcher(Files.readString(file)).results())
                    .as("%s", file)
                    .hasSize(1);
        }
    }

    @Test
    void shouldLieWhereTheirTypesNameSaysAndServeATopic() throws IOException {
        assertThat(files().stream().map(SourceFilesTest::typeName))
                .containsExactlyInAnyOrderElementsOf(
                        WireTypes.within(WireTypes.roots()).keySet());
    }

    private static String typeName(Path file) {
        String path = SOURCES.relativize(file).toString();
        return path.substring(0, path.length() - ".avsc".length()).replace('/', '.');
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
