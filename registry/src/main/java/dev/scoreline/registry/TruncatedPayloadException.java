package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A payload that ends before its schema does. */
public final class TruncatedPayloadException extends PoisonRecordException {

    public TruncatedPayloadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public TruncatedPayloadException(String message) {
        this(message, null);
    }
}
