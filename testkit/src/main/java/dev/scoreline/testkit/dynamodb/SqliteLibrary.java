package dev.scoreline.testkit.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Puts SQLite's native library where the emulator's storage looks for it.
 *
 * <p>It is published as a bare file beside its jar, which no class path carries, so the build makes it a resource of
 * this module; a file from there in a temporary directory can be loaded, in a test as in a jar.
 */
final class SqliteLibrary {

    private static final String PATH = "sqlite4java.library.path";

    /** Held on to: a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("com.almworks.sqlite4java");

    private SqliteLibrary() {}

    /** Once a JVM; a path that is set already is taken as it is. */
    static synchronized void provide() {
        LOG.setLevel(Level.WARNING);
        if (System.getProperty(PATH) == null) {
            System.setProperty(PATH, unpacked(name()).toString());
        }
    }

    private static Path unpacked(String name) {
        try (InputStream library = SqliteLibrary.class.getResourceAsStream("native/" + name)) {
            if (library == null) {
                throw new IllegalStateException("Expected " + name + " among the resources of testkit, found none: "
                        + "set -D" + PATH + " to a directory that holds it");
            }
            Path directory = Files.createTempDirectory("scoreline-sqlite");
            Path file = directory.resolve(name);
            Files.copy(library, file);
            file.toFile().deleteOnExit();
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Expected to unpack " + name + " to a temporary directory", unwritable);
        }
    }

    /** As the build names them: what sqlite4java itself looks for. */
    private static String name() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = processor.contains("aarch64");
        if (system.contains("mac")) {
            return arm ? "libsqlite4java-osx-aarch64.dylib" : "libsqlite4java-osx.dylib";
        }
        if (system.contains("windows")) {
            return "sqlite4java-win32-x64.dll";
        }
        if (arm) {
            throw new IllegalStateException("Expected a processor that SQLite's library is published for, found "
                    + processor + " on " + system + ": use a DynamoDB elsewhere, or set -D" + PATH
                    + " to a directory with a library you built");
        }
        return "libsqlite4java-linux-amd64.so";
    }
}
