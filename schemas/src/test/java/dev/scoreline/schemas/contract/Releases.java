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

    /** One sentence for each break between these schemas and any release in the folder. */
    static List<String> breaks(List<Schema> present, Path folder) {
        return releases(folder).stream()
                .flatMap(release -> in(release).stream().flatMap(released -> breaks(present, released, release)))
                .toList();
    }

    private static Stream<String> breaks(List<Schema> present, Schema released, Path release) {
        return present.stream()
                .filter(schema -> schema.getName().equals(released.getName()))
                .findFirst()
                .map(schema -> Compatibility.breaks(schema, released))
                .orElseGet(() -> List.of(released.getName() + " was on the wire and is gone"))
                .stream()
                .map(sentence -> "Against " + release.getFileName() + ": " + sentence);
    }

    private static List<Path> releases(Path folder) {
        return listed(folder).stream()
                .filter(Files::isDirectory)
                .filter(release -> !release.equals(CANDIDATE))
                .toList();
    }

    /** The schemas of one release. */
    private static List<Schema> in(Path release) {
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
