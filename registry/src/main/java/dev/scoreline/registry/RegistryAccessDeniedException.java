package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** The registry refuses to deal with us: credentials or address are wrong, the records are not. */
public final class RegistryAccessDeniedException extends RegistryOutageException {

    public RegistryAccessDeniedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public RegistryAccessDeniedException(String message) {
        this(message, null);
    }
}
