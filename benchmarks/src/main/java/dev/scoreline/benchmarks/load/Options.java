package dev.scoreline.benchmarks.load;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to measure.
 *
 * @param seed of ids and answers; the same again writes the same again
 * @param assessments that corrections take in turns
 * @param processes whose CPU and memory are told; none: nothing is told
 */
record Options(
        String scenario,
        URI address,
        String credentials,
        long clientId,
        Schedule schedule,
        int connections,
        long seed,
        int assessments,
        List<Long> processes) {

    static final Set<String> SCENARIOS = Set.of("answers", "ratings", "patches", "visible", "visible-by-polling");
    private static final Set<String> NAMES = Set.of(
            "--address",
            "--credentials",
            "--client-id",
            "--rate",
            "--warm-up",
            "--seconds",
            "--connections",
            "--seed",
            "--assessments",
            "--pid");
    /** Known to everybody, and good on loopback alone. */
    private static final String DEVELOPMENT = "AC5c0e11ae000000000000000000000001:local-development-only";

    static Options read(String... words) {
        if (words.length == 0 || !SCENARIOS.contains(words[0])) {
            throw new IllegalArgumentException(
                    "Expected one of " + SCENARIOS.stream().sorted().toList() + " first, found "
                            + (words.length == 0 ? "nothing" : words[0]) + ".");
        }
        Map<String, String> given = pairs(words);
        Schedule schedule = new Schedule(
                Double.parseDouble(given.getOrDefault("--rate", "50")),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("--warm-up", "10"))),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("--seconds", "30"))));
        String seed = given.get("--seed");
        return new Options(
                words[0],
                URI.create(given.getOrDefault("--address", "http://127.0.0.1:8080")),
                given.getOrDefault("--credentials", DEVELOPMENT),
                Long.parseLong(given.getOrDefault("--client-id", "801")),
                schedule,
                Integer.parseInt(given.getOrDefault("--connections", "256")),
                seed == null ? System.currentTimeMillis() / 1000 : Long.parseLong(seed),
                Integer.parseInt(given.getOrDefault("--assessments", "200")),
                processes(given.getOrDefault("--pid", "")));
    }

    private static Map<String, String> pairs(String... words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i < words.length; i += 2) {
            if (!NAMES.contains(words[i]) || i + 1 == words.length) {
                throw new IllegalArgumentException("Expected pairs of a value and one of "
                        + NAMES.stream().sorted().toList() + ", found '" + words[i] + "'.");
            }
            given.put(words[i], words[i + 1]);
        }
        return given;
    }

    private static List<Long> processes(String pids) {
        return Arrays.stream(pids.split(","))
                .filter(pid -> !pid.isBlank())
                .map(pid -> Long.valueOf(pid.strip()))
                .toList();
    }
}
