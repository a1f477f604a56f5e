package dev.scoreline.testkit.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The committed inputs of a target, one file each. */
final class Corpus {

    private Corpus() {}

    /** One of them, in a file whose name says what is special about it. */
    record Seed(Path file) {

        String name() {
            return file.getFileName().toString();
        }

        byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** Over and over, cut off at this length. */
        byte[] repeated(int length) {
            byte[] once = bytes();
            byte[] repeated = Arrays.copyOf(once, length);
            for (int at = once.length; at < length; at++) {
                repeated[at] = repeated[at - once.length];
            }
            return repeated;
        }
    }

    /** Never none: a target whose corpus was lost would pass without a word. */
    static Stream<Seed> of(Class<?> target) {
        URL folder = target.getResource(target.getSimpleName());
        List<Path> files = folder == null ? List.of() : files(folder);
        if (files.isEmpty()) {
            throw new IllegalStateException("Expected inputs in the resource folder " + target.getName()
                    + ", found none; put the first one there.");
        }
        return files.stream().map(Seed::new);
    }

    private static List<Path> files(URL folder) {
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("Expected a folder of inputs at " + folder, unreadable);
        }
    }
}
