package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** No registry URL answered within the time and the retries allowed. */
public final class RegistryUnavailableException extends RegistryOutageException {

    public RegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public RegistryUnavailableException(String message) {
        this(message, null);
    }
}
