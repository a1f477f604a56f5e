package dev.scoreline.registry;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong between a record and a registry, in three kinds that call for three reactions.
 *
 * <ul>
 *   <li>{@link PoisonRecordException}: this record will never pass. Set it aside and go on.
 *   <li>{@link RegistryOutageException}: nothing is known against the record. Stop or try again; never set it aside.
 *   <li>{@link SchemaRefusedException}: the registry refuses the schema. A deployment is wrong; no record will pass.
 * </ul>
 */
public abstract sealed class RegistryException extends SerializationException
        permits PoisonRecordException, RegistryOutageException, SchemaRefusedException {

    RegistryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
