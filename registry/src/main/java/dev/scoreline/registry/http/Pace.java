package dev.scoreline.registry.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Time, chance and waiting, so that tests can hold all three. */
interface Pace {

    Pace REAL = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public long below(long bound) {
            return ThreadLocalRandom.current().nextLong(bound);
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
            Thread.sleep(length);
        }
    };

    long nanos();

    /** A number from 0 up to, not including, the bound. */
    long below(long bound);

    void pause(Duration length) throws InterruptedException;
}
