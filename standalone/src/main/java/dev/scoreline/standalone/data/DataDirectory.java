package dev.scoreline.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What standalone mode keeps on disk, for one process at a time.
 *
 * <p>The lock is the operating system's, so that it ends with its holder, however that ends: a lock file left behind by
 * {@code kill -9} locks nothing.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String KAFKA = "kafka";
    private static final String DYNAMO = "dynamodb";
    private static final String STREAMS = "streams";
    private static final String SECOND_STREAMS = "streams-2";
    private static final String KEYS = "jwt";
    private static final String LOGS = "logs";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Throws with one sentence when another process has it. */
    public static DataDirectory claim(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            FileChannel channel =
                    FileChannel.open(absolute.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new RefusedException("Another Scoreline uses " + absolute
                        + ": stop it, or choose another directory with --data-dir.");
            }
            return new DataDirectory(absolute, channel);
        } catch (IOException unusable) {
            throw new RefusedException("Expected " + absolute + " to be a directory that can be written to, found "
                    + unusable + ": choose another with --data-dir.");
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    /** Deletes what this class names, and nothing that somebody else put there. */
    public void empty() {
        List.of(KAFKA, DYNAMO, STREAMS, SECOND_STREAMS, KEYS).forEach(part -> delete(root.resolve(part)));
    }

    /** Deletes what can be made again out of the facts. */
    public void emptyWhatFollowsFromFacts() {
        List.of(DYNAMO, STREAMS, SECOND_STREAMS).forEach(part -> delete(root.resolve(part)));
    }

    public Path kafka() {
        return root.resolve(KAFKA);
    }

    public Path dynamo() {
        return root.resolve(DYNAMO);
    }

    /** Of the first instance or the second. */
    public Path streams(int instance) {
        return root.resolve(
                switch (instance) {
                    case 1 -> STREAMS;
                    case 2 -> SECOND_STREAMS;
                    default -> throw new IllegalArgumentException("Expected instance 1 or 2, found " + instance);
                });
    }

    public Path logs() {
        return logs(root);
    }

    /** Where logs go, before anything is claimed. */
    public static Path logs(Path root) {
        return root.resolve(LOGS);
    }

    public Path keys() {
        return keys(root);
    }

    /** Where the keys are, for whoever signs while another process runs. */
    public static Path keys(Path root) {
        return root.resolve(KEYS);
    }

    /** Releases it; a directory that nothing was kept in goes with the lock. */
    @Override
    public void close() {
        try {
            lock.close();
            try (Stream<Path> kept = Files.list(root)) {
                if (!kept.allMatch(root.resolve(LOCK)::equals)) {
                    return;
                }
            }
            Files.deleteIfExists(root.resolve(LOCK));
            Files.deleteIfExists(root);
        } catch (DirectoryNotEmptyException takenOver) {
            // By another process, since the lock was released.
            return;
        } catch (IOException unreleased) {
            throw new UncheckedIOException("Expected to release " + root, unreleased);
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException undeleted) {
            throw new UncheckedIOException("Expected to empty " + directory, undeleted);
        }
    }
}
