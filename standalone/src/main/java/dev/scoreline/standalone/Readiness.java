package dev.scoreline.standalone;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether every part runs and the development account can be used. */
final class Readiness {

    private final AtomicBoolean reached = new AtomicBoolean();

    void reach() {
        reached.set(true);
    }

    void leave() {
        reached.set(false);
    }

    boolean isReached() {
        return reached.get();
    }
}
