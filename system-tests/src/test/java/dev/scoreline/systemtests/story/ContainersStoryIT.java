package dev.scoreline.systemtests.story;

import dev.scoreline.systemtests.containers.Containers;
import dev.scoreline.systemtests.running.Deployment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import java.util.Objects;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** From the images of the services, where a Docker daemon answers. */
class ContainersStoryIT extends Story {

    private static @Nullable Containers containers;

    @BeforeAll
    static void start() {
        assumeTrue(
                Containers.canRun(),
                "SKIPPED: Scoreline was not tried from its images, because no Docker daemon answers");
        containers = Containers.start();
    }

    @AfterAll
    static void stop() {
        if (containers != null) {
            containers.close();
        }
    }

    @Override
    Deployment deployment() {
        return Objects.requireNonNull(containers);
    }
}
