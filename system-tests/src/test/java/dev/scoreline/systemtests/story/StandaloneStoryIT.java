package dev.scoreline.systemtests.story;

import dev.scoreline.systemtests.running.Deployment;
import dev.scoreline.systemtests.running.Scoreline;

/** Everything in one JVM, as {@code ./scoreline up} runs it. */
class StandaloneStoryIT extends Story {

    @Override
    Deployment deployment() {
        return Scoreline.shared();
    }
}
