package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A schema that is not among the subject's versions, where registering is not ours to do. */
public final class SchemaNotRegisteredException extends SchemaRefusedException {

    public SchemaNotRegisteredException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public SchemaNotRegisteredException(String message) {
        this(message, null);
    }
}
