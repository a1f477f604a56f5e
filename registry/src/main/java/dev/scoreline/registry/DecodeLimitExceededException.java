package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A payload that would take more memory or stack than the deserializer allows. */
public final class DecodeLimitExceededException extends PoisonRecordException {

    public DecodeLimitExceededException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public DecodeLimitExceededException(String message) {
        this(message, null);
    }
}
