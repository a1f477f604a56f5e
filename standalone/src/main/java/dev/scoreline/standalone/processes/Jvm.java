package dev.scoreline.standalone.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts parts in JVMs of their own, which write what they have to say into files. */
record Jvm(Path logs) {

    private static final int UNSAFE_WARNS_SINCE = 23;

    /** What an interactive shell sends to all processes alike is for the launcher, which knows the order. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("sh", "-c", "trap '' INT; exec \"$0\" \"$@\"");

    Process launch(Part part, int port) {
        List<String> command = new ArrayList<>(DEAF_TO_CTRL_C);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(part));
        command.add(PartMain.class.getName());
        command.addAll(part.words().apply(port));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        output(part.name()).file().toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        // As many arenas as threads that allocate would double what nine processes take.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            Files.createDirectories(logs);
            return builder.start();
        } catch (IOException unstarted) {
            throw new UncheckedIOException("Expected to start " + part.name(), unstarted);
        }
    }

    /** Everything that processes of this name printed: errors, and why they ended. */
    Output output(String name) {
        return new Output(logs.resolve(name + ".out"));
    }

    private List<String> options(Part part) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + part.heap(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.net.preferIPv4Stack=true",
                "-Dfile.encoding=UTF-8",
                "-Dscoreline.logs=" + logs,
                "-Dscoreline.log=" + part.name(),
                "-Dlogback.configurationFile=dev/scoreline/standalone/logback.xml",
                "-Dorg.springframework.boot.logging.LoggingSystem=none"));
        if (Runtime.version().feature() >= UNSAFE_WARNS_SINCE) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }
}
