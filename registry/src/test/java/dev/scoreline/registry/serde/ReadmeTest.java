package dev.scoreline.registry.serde;

import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTest {

    /** Every key's row in the README, made from the code. */
    private static List<String> rows() {
        return AvroSerdeConfig.define().configKeys().values().stream()
                .map(ReadmeTest::row)
                .sorted()
                .toList();
    }

    private static String row(ConfigDef.ConfigKey key) {
        return "| `" + key.name + "` | " + shown(key) + " | " + key.documentation + " |";
    }

    private static String shown(ConfigDef.ConfigKey key) {
        String value = key.type == ConfigDef.Type.PASSWORD ? "" : ConfigDef.convertToString(key.defaultValue, key.type);
        return value == null || value.isEmpty() ? "" : "`" + value + "`";
    }

    @Test
    void shouldListEveryKeyWithItsDefault() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(String.join("\n", listed)).isEqualTo(String.join("\n", rows()));
    }
}
