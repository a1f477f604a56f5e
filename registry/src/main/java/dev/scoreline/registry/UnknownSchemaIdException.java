package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A payload that names a schema the registry does not have. */
public final class UnknownSchemaIdException extends PoisonRecordException {

    public UnknownSchemaIdException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public UnknownSchemaIdException(String message) {
        this(message, null);
    }
}
