package dev.scoreline.registry;

import org.jspecify.annotations.Nullable;

/** The registry's answer about a schema is no, and stays no until someone changes the schema or the registry. */
public abstract sealed class SchemaRefusedException extends RegistryException
        permits IncompatibleSchemaException,
                InvalidSchemaException,
                SchemaNotRegisteredException,
                UnknownSubjectException {

    SchemaRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
