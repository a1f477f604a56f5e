package dev.scoreline.conformance;

import dev.scoreline.contracts.Contract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells, after a run of all tests, which documented answers nobody ever got. */
public final class Coverage {

    /** Below the project's folder. */
    private static final String LIST = "target/answers-never-seen.txt";

    private final Set<String> seen;

    Coverage(Set<String> seen) {
        this.seen = Set.copyOf(seen);
    }

    /** Fails when an operation has never succeeded; {@code arguments} name the project's folder. */
    public static void main(String[] arguments) throws IOException {
        Coverage coverage = new Coverage(notes(Path.of(arguments[0])));
        coverage.write(Path.of(arguments[0]).resolve(LIST), System.out);
        if (!coverage.neverSucceeded().isEmpty()) {
            throw new IllegalStateException(
                    "Expected every documented operation to succeed in some test, found none for "
                            + coverage.neverSucceeded() + "; write one, or take the operation out of its document");
        }
    }

    private static Set<String> notes(Path project) throws IOException {
        Set<String> notes = new TreeSet<>();
        try (Stream<Path> modules = Files.list(project)) {
            for (Path folder : modules.map(module -> module.resolve("target").resolve(Witness.FOLDER))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        notes.addAll(Files.readAllLines(file));
                    }
                }
            }
        }
        return notes;
    }

    List<String> neverSucceeded() {
        return Contract.all().stream()
                .map(operation -> operation.name())
                .filter(name -> seen.stream().noneMatch(line -> line.startsWith(name + " 2")))
                .toList();
    }

    /** Documented answers that no test got, operation by operation. */
    List<String> neverSeen() {
        return Contract.all().stream()
                .flatMap(operation -> operation.node().path("responses").propertyNames().stream()
                        .map(status -> operation.name() + " " + status))
                .filter(line -> !seen.contains(line))
                .toList();
    }

    private void write(Path list, PrintStream out) throws IOException {
        long documented = Contract.all().stream()
                .mapToLong(operation -> operation.node().path("responses").size())
                .sum();
        List<String> missing = neverSeen();
        Files.createDirectories(list.getParent());
        Files.write(list, missing);
        out.println("contracts: " + Contract.all().size() + " operations, " + (documented - missing.size()) + " of "
                + documented + " documented answers seen; the others are in " + LIST);
    }
}
