package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A schema that the subject's compatibility level forbids. */
public final class IncompatibleSchemaException extends SchemaRefusedException {

    public IncompatibleSchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public IncompatibleSchemaException(String message) {
        this(message, null);
    }
}
