package dev.scoreline.standalone.processes;

import dev.scoreline.standalone.data.DataDirectory;
import dev.scoreline.standalone.data.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens to processes and to whoever started them; DynamoDB Local is the one that needs no other. */
class JvmIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private DataDirectory data;
    private Part dynamo;

    @BeforeEach
    void claim(@TempDir Path root) {
        data = DataDirectory.claim(root);
        dynamo = new Parts(data, Ports.free(), Gateway.client()).dynamo();
    }

    @AfterEach
    void release() {
        clock.shutdownNow();
        data.close();
    }

    @Test
    void shouldOutliveCtrlCAndLeaveWithItsLauncher() throws IOException, InterruptedException {
        // Given
        Process process = new Jvm(data.logs()).launch(dynamo, dynamo.port());
        await("it listens").atMost(PATIENCE).until(() -> dynamo.probe().isReady(dynamo.port()));

        // When
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        // Then
        assertThat(process.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();

        // When
        process.getOutputStream().close();

        // Then
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shouldStartAgainWhatEndsByItselfUntilItIsStopped() {
        // Given
        Child child = new Child(dynamo, new Jvm(data.logs()), clock, said::add);
        Instant deadline = Instant.now().plus(PATIENCE);
        await("it is ready").atMost(PATIENCE).until(() -> child.isReadyAtLast(deadline));
        long first = child.pid();

        // When
        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        // Then
        await("another one is ready").atMost(PATIENCE).until(() -> child.pid() != first && child.isReady());
        assertThat(said).last().asString().contains("dynamodb (pid " + first + ") ended with 137", "is started again");

        // When
        child.stop();
        child.awaitEnd(Instant.now().plusSeconds(10));

        // Then
        assertThat(child.isAlive()).isFalse();
        assertThat(said).hasSize(2);
    }
}
