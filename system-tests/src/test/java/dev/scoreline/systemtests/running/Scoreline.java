package dev.scoreline.systemtests.running;

import dev.scoreline.conformance.Forwarder;
import dev.scoreline.standalone.credential.SigningKey;
import dev.scoreline.standalone.credential.TokenRequest;
import dev.scoreline.standalone.data.DataDirectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A standalone Scoreline in a process of its own, on ports that were free, with data that outlives the process. Killing
 * it is {@code kill -9}.
 */
public final class Scoreline implements Deployment {

    public static final String ACCOUNT = "AC5c0e11ae000000000000000000000001";
    public static final String AUTH_TOKEN = "local-development-only";
    public static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString((ACCOUNT + ":" + AUTH_TOKEN).getBytes(StandardCharsets.UTF_8));

    private static final Duration START = Duration.ofMinutes(3);
    private static final int FIRST_PORT = 15_000;
    private static final int LAST_PORT = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Supplier<Scoreline> SHARED = new Once();

    private final Path data;
    private final List<String> options;
    private final int port = freePort();
    private final int kafkaPort = freePort();
    private final int registryPort = freePort();
    private final int dynamoDbPort = freePort();
    private final Forwarder forwarder = Forwarder.before(URI.create("http://127.0.0.1:" + port));
    private Process process;

    private Scoreline(Path data, String... options) {
        this.data = data;
        this.options = List.of(options);
        this.process = launch();
    }

    /** The one that tests share which leave no more behind than rows of their own. */
    public static Scoreline shared() {
        return SHARED.get();
    }

    /** One that a test has for itself; ready when this returns. */
    public static Scoreline start() {
        return start(new String[0]);
    }

    /** Likewise, with a process for each part. */
    public static Scoreline startInProcesses() {
        return start("--processes");
    }

    private static Scoreline start(String... options) {
        try {
            Scoreline started = new Scoreline(Files.createTempDirectory("scoreline-system-test"), options);
            started.awaitReady();
            return started;
        } catch (IOException noDirectory) {
            throw new UncheckedIOException(noDirectory);
        }
    }

    /** Where every answer is held to its contract on its way. */
    @Override
    public URI url() {
        return forwarder.url();
    }

    /** Where it listens itself, for what is hardly HTTP and would not come through. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    @Override
    public String registryUrl() {
        return "http://127.0.0.1:" + registryPort;
    }

    /** The header of a user of the development account, as {@code ./scoreline token} makes it. */
    @Override
    public String bearer(String user, String... permissions) {
        List<String> command = command("token", "--user", user, "--name", "User " + user);
        for (String permission : permissions) {
            command.addAll(List.of("--permission", permission));
        }
        command.addAll(List.of("--data-dir", data.toString()));
        try {
            Process made = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(made.waitFor()).as(output).isZero();
            return "Bearer " + output.strip();
        } catch (IOException unstarted) {
            throw new UncheckedIOException(unstarted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The same, made in this process, for a user who belongs to teams. */
    public String bearer(String user, List<Long> teams, List<String> permissions) {
        return bearer(ACCOUNT, user, teams, permissions);
    }

    /** Likewise, of any account. */
    public String bearer(String account, String user, List<Long> teams, List<String> permissions) {
        TokenRequest request =
                new TokenRequest(account, user, "User " + user, null, teams, permissions, Duration.ofHours(1));
        return "Bearer " + SigningKey.in(DataDirectory.keys(data)).sign(request, Instant.now());
    }

    /** For readers who look at the table itself. */
    public URI dynamoDb() {
        return URI.create("http://127.0.0.1:" + dynamoDbPort);
    }

    /** Runs another command of {@code ./scoreline} on its data and, if it runs, on its port; returns when it is done. */
    public void run(String name, String... words) {
        assertThat(told(output(), Map.of(), name, words)).as(log()).isZero();
    }

    /** Likewise; what it printed, after its exit status. */
    public String told(Map<String, String> environment, String name, String... words) {
        try {
            Path printed = Files.createTempFile("scoreline", ".out");
            int status = told(printed, environment, name, words);
            return status + " " + Files.readString(printed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int told(Path output, Map<String, String> environment, String name, String... words) {
        List<String> command = command(name);
        command.addAll(List.of(words));
        command.addAll(List.of("--data-dir", data.toString()));
        if (process.isAlive()) {
            command.addAll(List.of("--port", Integer.toString(port)));
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().putAll(environment);
            return builder.start().waitFor();
        } catch (IOException unstarted) {
            throw new UncheckedIOException(unstarted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** {@code kill -9}: nothing of it gets to finish anything. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** {@code kill -9} of one part that has a process of its own. */
    public void kill(String part) {
        assertThat(process.descendants()
                        .filter(each -> Stream.of(each.info().arguments().orElse(new String[0]))
                                .anyMatch(("-Dscoreline.log=" + part)::equals))
                        .filter(ProcessHandle::destroyForcibly)
                        .toList())
                .as("killed of " + part)
                .hasSize(1);
    }

    /** Starts it again on what it left behind. */
    public void startAgain() {
        process = launch();
        awaitReady();
    }

    /** Asks it to stop and gives it the ten seconds that it promises. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        stop();
        forwarder.close();
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(10, TimeUnit.SECONDS))
                    .as("the process ends within 10 s")
                    .isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until readiness says so. */
    public void awaitReady() {
        await("Scoreline is ready").atMost(START).until(() -> {
            assertThat(process.isAlive()).as(log()).isTrue();
            return isReady();
        });
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process launch() {
        try {
            List<String> command = command(
                    "up",
                    "--data-dir",
                    data.toString(),
                    "--port",
                    Integer.toString(port),
                    "--kafka-port",
                    Integer.toString(kafkaPort),
                    "--registry-port",
                    Integer.toString(registryPort),
                    "--dynamo-port",
                    Integer.toString(dynamoDbPort));
            command.addAll(options);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
            // So that tests can look whether anything of anybody stands in them.
            builder.environment().put("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "health,metrics");
            return builder.start();
        } catch (IOException unstarted) {
            throw new UncheckedIOException(unstarted);
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.scoreline.standalone.command.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** All that it has written for people to read, on the console and in its logs. */
    public String logged() {
        StringBuilder all = new StringBuilder(log());
        try (Stream<Path> files = Files.walk(DataDirectory.logs(data))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all.toString();
    }

    private Path output() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private String log() {
        try {
            return Files.exists(output()) ? Files.readString(output()) : "";
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Below those that systems give to outgoing connections, of which tests make thousands; each once. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(FIRST_PORT, LAST_PORT)
                .filter(port -> GIVEN.add(port) && isFree(port))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Started by the first test that asks, stopped with the tests' own process. */
    private static final class Once implements Supplier<Scoreline> {

        private final AtomicReference<Scoreline> started = new AtomicReference<>();

        @Override
        public synchronized Scoreline get() {
            Scoreline running = started.get();
            if (running == null) {
                running = start();
                Runtime.getRuntime().addShutdownHook(new Thread(running.process::destroyForcibly));
                started.set(running);
            }
            return running;
        }
    }
}
