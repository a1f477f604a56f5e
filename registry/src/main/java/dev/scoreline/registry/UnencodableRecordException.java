package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A record that the schema it is written with does not fit. */
public final class UnencodableRecordException extends PoisonRecordException {

    public UnencodableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public UnencodableRecordException(String message) {
        this(message, null);
    }
}
