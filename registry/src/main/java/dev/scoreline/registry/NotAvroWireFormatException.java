package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A payload that does not begin with the magic byte of the wire format. */
public final class NotAvroWireFormatException extends PoisonRecordException {

    public NotAvroWireFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public NotAvroWireFormatException(String message) {
        this(message, null);
    }
}
