package dev.scoreline.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sees every answer of a test run, remembers what was wrong, and notes which operations were tried with which status. */
public final class Witness {

    /** Beside the classes that were tested, one file for each JVM. */
    static final String FOLDER = "contract-coverage";

    private static final Path NOTES =
            Path.of("target", FOLDER, ProcessHandle.current().pid() + ".txt");
    private static final Queue<String> FAULTS = new ConcurrentLinkedQueue<>();
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Witness() {}

    /** To be called before whoever asked can look at the answer. */
    public static void see(Exchange exchange) {
        if (isOurs(exchange.path())) {
            Judge.faults(exchange).forEach(fault -> FAULTS.add(exchange + "\n    " + fault));
            Judge.operation(exchange).ifPresent(operation -> note(operation.name() + " " + exchange.status()));
        }
    }

    /** Whether it is an API's, not a page about them or a probe's. */
    private static boolean isOurs(String path) {
        return !path.startsWith("/actuator") && !path.startsWith("/openapi");
    }

    private static void note(String line) {
        if (SEEN.add(line)) {
            try {
                Files.createDirectories(NOTES.getParent());
                Files.writeString(NOTES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** What was wrong since this was asked last. */
    public static List<String> takeFaults() {
        List<String> taken = new ArrayList<>();
        for (String fault = FAULTS.poll(); fault != null; fault = FAULTS.poll()) {
            taken.add(fault);
        }
        return taken;
    }
}
