package dev.scoreline.registry.server.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/** Apicurio's registry in a JVM of its own, on loopback, with its schemas in memory. */
final class ApicurioProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final String url;

    private ApicurioProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts what was unpacked into {@code home}, and returns when it answers. */
    static ApicurioProcess start(Path home) {
        int port = freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(java, "-Xmx512m", "-jar", "quarkus-run.jar"))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("apicurio.log").toFile());
        // Its management port listens on every address unless told otherwise.
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(freePort())));
        try {
            ApicurioProcess started =
                    new ApicurioProcess(builder.start(), "http://127.0.0.1:" + port + "/apis/ccompat/v7");
            started.awaitAnswer();
            return started;
        } catch (IOException noProcess) {
            throw new UncheckedIOException("Expected to start Apicurio from " + home + "; is it unpacked?", noProcess);
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer() {
        try {
            await("Apicurio answers on " + url)
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(250))
                    .failFast("Apicurio ended, see apicurio.log", () -> !process.isAlive())
                    .ignoreExceptions()
                    .until(() -> status() == 200);
        } catch (RuntimeException unready) {
            close();
            throw unready;
        }
    }

    private int status() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/subjects"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException("Expected a free port on loopback, found none", noPort);
        }
    }
}
