package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A payload that its schema, or the schema it is read with, does not fit. */
public final class UndecodableRecordException extends PoisonRecordException {

    public UndecodableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public UndecodableRecordException(String message) {
        this(message, null);
    }
}
