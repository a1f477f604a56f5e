package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A subject, or a version of it, that the registry does not have. */
public final class UnknownSubjectException extends SchemaRefusedException {

    public UnknownSubjectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public UnknownSubjectException(String message) {
        this(message, null);
    }
}
