package dev.scoreline.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the documents as they are served, for tools that read files: {@code ./scoreline lint}. */
public final class WriteDocuments {

    private WriteDocuments() {}

    /** {@code arguments} name the folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Family family : Family.values()) {
            Files.writeString(
                    folder.resolve(family.slug() + ".json"),
                    Contract.of(family).document().toPrettyString());
        }
    }
}
