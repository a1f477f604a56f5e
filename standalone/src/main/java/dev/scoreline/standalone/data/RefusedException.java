package dev.scoreline.standalone.data;

/** Says in one sentence why nothing was started, and what to do about it. */
public final class RefusedException extends RuntimeException {

    public RefusedException(String sentence) {
        super(sentence, null, false, false);
    }
}
