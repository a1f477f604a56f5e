package dev.scoreline.schemas.contract;

import org.apache.avro.Schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of every release, as kept in the repository: one folder a version, one complete schema per subject. */
final class Releases {

    static final Path FOLDER = Path.of("released");

    /** What the next release will say; regenerated at will until it is released. */
    static final Path CANDIDATE = FOLDER.resolve("candidate");

    private Releases() {}

    static List<Path> folders() {
        return listed(FOLDER).stream()
                .filter(Files::isDirectory)
                .filter(folder -> !folder.equals(CANDIDATE))
                .toList();
    }

    static List<Schema> in(Path release) {
        return listed(release).stream().map(Releases::parse).toList();
    }

    static List<Path> listed(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
