package dev.scoreline.query.stream;

import java.util.Arrays;

/**
 * How far a stream has come: of every partition the offset that comes next. It never goes back, which is what keeps an
 * event from being sent twice wherever two readers overlap.
 */
final class Position {

    private final long[] next;

    Position(long[] next) {
        this.next = next.clone();
    }

    /** Whether this offset is new; from now on it is not. */
    boolean pass(int index, long offset) {
        if (offset < next[index]) {
            return false;
        }
        next[index] = offset + 1;
        return true;
    }

    /** Nothing before {@code offset} is missing. */
    void raise(int index, long offset) {
        next[index] = Math.max(next[index], offset);
    }

    void raise(Position reached) {
        for (int index = 0; index < next.length; index++) {
            raise(index, reached.next[index]);
        }
    }

    long next(int index) {
        return next[index];
    }

    long[] offsets() {
        return next.clone();
    }

    @Override
    public String toString() {
        return Arrays.toString(next);
    }
}
