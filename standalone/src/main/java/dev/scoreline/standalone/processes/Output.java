package dev.scoreline.standalone.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What processes of one name print, one after the other. */
record Output(Path file) {

    /** In bytes, up to now. */
    long length() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Expected to look at " + file, unreadable);
        }
    }

    /** What was printed since it had that length. */
    List<String> linesFrom(long length) {
        try {
            byte[] all = Files.readAllBytes(file);
            int start = (int) Math.min(length, all.length);
            return new String(all, start, all.length - start, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            return List.of("what it said cannot be read: " + unreadable);
        }
    }
}
