package dev.scoreline.registry.http;

/**
 * Keeps an outage from being amplified: all calls of a client share these tokens, a retry takes one, and each success
 * gives a tenth back. When they are used up, calls still try once, but only once.
 */
final class RetryBudget {

    private static final int FULL = 100;
    private static final int RETRY = 10;
    private static final int SUCCESS = 1;

    private int tenths = FULL;

    synchronized boolean takeRetry() {
        if (tenths < RETRY) {
            return false;
        }
        tenths -= RETRY;
        return true;
    }

    synchronized void succeeded() {
        tenths = Math.min(FULL, tenths + SUCCESS);
    }
}
