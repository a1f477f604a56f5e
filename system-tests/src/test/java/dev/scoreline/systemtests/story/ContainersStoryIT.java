package dev.scoreline.systemtests.story;

import dev.scoreline.systemtests.containers.Containers;
import dev.scoreline.systemtests.running.Deployment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import java.util.Objects;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** From the images of the services, where a Docker daemon answers. */
class ContainersStoryIT extends Story {

    private static @Nullable Containers containers;

    @BeforeAll
    static void start() {
        if (Containers.canRun()) {
            containers = Containers.start();
        }
    }

    /** Before each test: what is skipped for a whole class is in no report. */
    @BeforeEach
    void needDocker() {
        assumeTrue(
                containers != null,
                "SKIPPED: Scoreline was not tried from its images, because no Docker daemon answers");
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
