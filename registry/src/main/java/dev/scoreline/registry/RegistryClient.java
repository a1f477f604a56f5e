package dev.scoreline.registry;

import org.apache.avro.Schema;

import java.util.Optional;

/**
 * Asks a schema registry.
 *
 * <p>Every method may throw {@link RegistryOutageException}: nothing was decided, ask again later. All other failures
 * are answers of the registry, and asking again gives the same.
 */
public interface RegistryClient extends AutoCloseable {

    /**
     * Registers a schema as the subject's next version, or finds it there.
     *
     * @param normalize whether the registry may reorder what has no meaning before it compares
     * @throws IncompatibleSchemaException if the subject's compatibility level forbids it
     * @throws InvalidSchemaException if the registry cannot read it
     */
    SchemaId register(Subject subject, Schema schema, boolean normalize);

    /**
     * Finds a schema under a subject.
     *
     * @throws SchemaNotRegisteredException if the subject has no such version
     */
    RegisteredSchema lookup(Subject subject, Schema schema, boolean normalize);

    /**
     * Finds the schema a record was written with, its references resolved.
     *
     * @throws UnknownSchemaIdException if the registry has no such id
     */
    Schema schemaById(SchemaId id);

    /**
     * Finds one version of a subject.
     *
     * @throws UnknownSubjectException if the subject or the version does not exist
     */
    RegisteredSchema version(Subject subject, int version);

    /**
     * Finds the newest version of a subject.
     *
     * @throws UnknownSubjectException if the subject does not exist
     */
    RegisteredSchema latest(Subject subject);

    /** Asks whether a schema could become the subject's next version; a subject without versions takes any. */
    Compatibility compatibility(Subject subject, Schema schema);

    /** Reads the subject's own compatibility level; empty where the registry's default applies. */
    Optional<CompatibilityLevel> compatibilityLevel(Subject subject);

    /** Sets the subject's own compatibility level. */
    void setCompatibilityLevel(Subject subject, CompatibilityLevel level);

    @Override
    void close();
}
