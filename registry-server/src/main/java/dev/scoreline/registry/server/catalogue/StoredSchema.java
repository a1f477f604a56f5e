package dev.scoreline.registry.server.catalogue;

/**
 * One version of a subject.
 *
 * @param schema the schema as Avro prints it: one spelling per schema
 * @param deleted softly: hidden from those who do not ask for deleted ones, still there for readers of old data
 */
public record StoredSchema(String subject, int version, int id, String schema, boolean deleted) {}
