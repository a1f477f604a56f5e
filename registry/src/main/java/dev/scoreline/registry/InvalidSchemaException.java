package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A schema or a request that the registry cannot read, or a schema of its that we cannot. */
public final class InvalidSchemaException extends SchemaRefusedException {

    public InvalidSchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public InvalidSchemaException(String message) {
        this(message, null);
    }
}
