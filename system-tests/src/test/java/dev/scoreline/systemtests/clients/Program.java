package dev.scoreline.systemtests.clients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A program that users have and we do not bring; where it is missing, a test says so aloud and does not run. It asks
 * before each test, since what is skipped for a whole class is in no report.
 */
final class Program {

    /** @param code its exit code, or -1 where there is no such program or it did not end */
    record Result(int code, String output) {}

    private static final Map<Path, Path> INSTALLED = new HashMap<>();

    private Program() {}

    static void assumePresent(String program) throws IOException, InterruptedException {
        assumeThat(run(Path.of("."), Map.of(), program, "--version").code())
                .as("SKIPPED: not tried with '%s', because there is none on the PATH", program)
                .isZero();
    }

    /** Copies a project for Node to where it may be built, and has its dependencies fetched as its lock says. */
    static synchronized Path installNode(Path sources) throws IOException, InterruptedException {
        Path installed = INSTALLED.get(sources);
        if (installed == null) {
            installed = install(sources);
            INSTALLED.put(sources, installed);
        }
        return installed;
    }

    private static Path install(Path sources) throws IOException, InterruptedException {
        assumePresent("node");
        Path project = Path.of("target", "node").resolve(sources.getFileName());
        Files.createDirectories(project);
        try (var files = Files.list(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, project.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Result installed = run(project, Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assumeThat(installed.code())
                .as("SKIPPED: %s could not be installed: %s", sources, installed.output())
                .isZero();
        return project;
    }

    static Result run(Path directory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        try {
            Process process = builder(directory, environment, List.of(command)).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(2, TimeUnit.MINUTES)
                    ? new Result(process.exitValue(), output)
                    : new Result(-1, output);
        } catch (IOException notThere) {
            return new Result(-1, notThere.toString());
        }
    }

    static ProcessBuilder builder(Path directory, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }
}
