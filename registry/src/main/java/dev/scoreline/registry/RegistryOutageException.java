package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** The registry gave no answer; it is no fault of the record, and trying later may succeed. */
public abstract sealed class RegistryOutageException extends RegistryException
        permits RegistryUnavailableException, RegistryAccessDeniedException {

    RegistryOutageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
