package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** A record that will never pass, however often it is tried. */
public abstract sealed class PoisonRecordException extends RegistryException
        permits NotAvroWireFormatException,
                TruncatedPayloadException,
                UnknownSchemaIdException,
                DecodeLimitExceededException,
                UndecodableRecordException,
                UnencodableRecordException {

    PoisonRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
