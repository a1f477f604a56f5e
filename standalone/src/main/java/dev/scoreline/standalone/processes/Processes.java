package dev.scoreline.standalone.processes;

import dev.scoreline.standalone.Running;
import dev.scoreline.standalone.StandaloneOptions;
import dev.scoreline.standalone.StandaloneTopics;
import dev.scoreline.standalone.data.DataDirectory;
import dev.scoreline.standalone.data.RefusedException;
import dev.scoreline.standalone.processes.Gateway.Upstreams;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The same as {@link dev.scoreline.standalone.Standalone} in processes: broker, registry, DynamoDB Local, two instances
 * each of scoring and sink, one of each side of the HTTP API, and a gateway before these two, in this process.
 *
 * <p>What depends on nothing that runs later starts first and stops last.
 */
public final class Processes implements Running {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** For services, then for what they need: within the ten seconds that a stop may take. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(4);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<Child> children = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient http = Gateway.client();
    private final StandaloneOptions options;
    private final Consumer<String> progress;

    private Processes(StandaloneOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Returns when every part is ready; a {@link RefusedException} says in a sentence why nothing was started. */
    public static Processes start(StandaloneOptions options, Consumer<String> progress) {
        Processes processes = new Processes(options, progress);
        try {
            processes.start();
            return processes;
        } catch (Throwable failed) {
            processes.close();
            throw failed;
        }
    }

    @Override
    public URI address() {
        return options.url();
    }

    @Override
    public void close() {
        Running.closeAll(running);
        clock.shutdownNow();
    }

    private void start() {
        DataDirectory data = DataDirectory.claim(options.data());
        running.addFirst(data);
        options.ports().requireFree();
        if (options.fresh()) {
            data.empty();
        }
        Parts parts = new Parts(data, options.ports(), http);
        Jvm jvm = new Jvm(data.logs());
        launch(jvm, parts.kafka(), parts.dynamo());
        StandaloneTopics.create(options.ports().bootstrapServers());
        launch(jvm, parts.registry());
        List<Child> services = launch(jvm, parts.ingest(), parts.query(), parts.scoring(1), parts.scoring(2));
        // Their readiness is about what they find: by now all facts that lay there are folded.
        launch(jvm, parts.sink(1), parts.sink(2));
        Upstreams upstreams = new Upstreams(services.get(0)::port, services.get(1)::port, this::isReady);
        running.addFirst(Gateway.open(
                new InetSocketAddress(options.address(), options.ports().http()), upstreams, http));
        progress.accept("HTTP on " + address().getAuthority());
    }

    /** All of them at the same time; returns when the last is ready. */
    private List<Child> launch(Jvm jvm, Part... parts) {
        List<Child> group = Stream.of(parts)
                .map(part -> new Child(part, jvm, clock, progress))
                .toList();
        children.addAll(group);
        running.addFirst(() -> stop(group));
        Instant deadline = Instant.now().plus(PATIENCE);
        List<Child> waiting = new ArrayList<>(group);
        while (!waiting.isEmpty()) {
            waiting.removeIf(child -> child.isReadyAtLast(deadline));
            pause();
        }
        return group;
    }

    private boolean isReady() {
        return children.stream().allMatch(Child::isReady);
    }

    private static void stop(List<Child> group) {
        group.forEach(Child::stop);
        Instant deadline = Instant.now().plus(LAST_WORDS);
        group.forEach(child -> child.awaitEnd(deadline));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait, found an interruption", interrupted);
        }
    }
}
