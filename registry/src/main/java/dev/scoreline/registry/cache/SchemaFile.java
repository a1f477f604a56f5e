package dev.scoreline.registry.cache;

import dev.scoreline.registry.SchemaId;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The schemas of one registry on disk, one line each, shared by all processes that name the same file.
 *
 * <p>A new schema is merged with what is on disk under a lock, written to a neighbour file and moved into place, so a
 * reader sees the old file or the new one. A disk that cannot be written costs the cache, never a record.
 */
final class SchemaFile {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaFile.class);

    /** File locks hold between processes only; within this one, this does. */
    private static final ReentrantLock PROCESS = new ReentrantLock();

    private final Path file;
    private final Map<Integer, SchemaLine> lines = new TreeMap<>();

    private SchemaFile(Path file) {
        this.file = file;
    }

    static SchemaFile open(Path file) {
        SchemaFile opened = new SchemaFile(file);
        opened.readInto(opened.lines);
        return opened;
    }

    synchronized Optional<Schema> find(SchemaId id) {
        return Optional.ofNullable(lines.get(id.value())).map(SchemaLine::schema);
    }

    /** Takes in what the registry itself said; a contradiction shows that the file belongs to another registry. */
    synchronized void confirm(SchemaId id, Schema schema) {
        SchemaLine confirmed = new SchemaLine(id.value(), schema.toString());
        SchemaLine kept = lines.get(id.value());
        if (confirmed.equals(kept)) {
            return;
        }
        boolean anotherRegistry = kept != null && !kept.schema().equals(schema);
        if (anotherRegistry) {
            LOG.warn(
                    "Schema {} of the registry is not the one in {}: discarding the file, it is another registry's",
                    id,
                    file);
            lines.clear();
        }
        lines.put(id.value(), confirmed);
        write(anotherRegistry);
    }

    private void write(boolean replaceAll) {
        PROCESS.lock();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel =
                            FileChannel.open(sibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !replaceAll) {
                    Map<Integer, SchemaLine> others = new TreeMap<>();
                    readInto(others);
                    others.forEach(lines::putIfAbsent);
                }
                replace();
            }
        } catch (IOException e) {
            LOG.warn("Schemas could not be kept in {}; a restart during a registry outage will miss them", file, e);
        } finally {
            PROCESS.unlock();
        }
    }

    private void replace() throws IOException {
        Path next = sibling(".next");
        Files.write(next, lines.values().stream().map(SchemaLine::text).toList());
        try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void readInto(Map<Integer, SchemaLine> target) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            int number = 0;
            for (String text : Files.readAllLines(file)) {
                number++;
                Optional<SchemaLine> line = SchemaLine.parse(text);
                if (line.isEmpty()) {
                    LOG.warn("Line {} of {} is damaged and ignored; its schema will be asked for again", number, file);
                }
                line.ifPresent(sound -> target.put(sound.id(), sound));
            }
        } catch (IOException e) {
            LOG.warn("Schemas could not be read from {}; they will be asked for again", file, e);
        }
    }

    private Path sibling(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
