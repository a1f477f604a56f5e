package dev.scoreline.schemas.key;

/** Says what was wrong with the text of a key; its record belongs to the dead letters. */
public final class MalformedKeyException extends IllegalArgumentException {

    public MalformedKeyException(String message) {
        super(message);
    }

    MalformedKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
