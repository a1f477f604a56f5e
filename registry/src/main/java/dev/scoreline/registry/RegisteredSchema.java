package dev.scoreline.registry;

import org.apache.avro.Schema;

/** One version of a subject, as the registry keeps it. */
public record RegisteredSchema(Subject subject, SchemaId id, int version, Schema schema) {}
