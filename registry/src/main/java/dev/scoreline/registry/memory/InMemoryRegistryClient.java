package dev.scoreline.registry.memory;

import dev.scoreline.registry.Compatibility;
import dev.scoreline.registry.CompatibilityLevel;
import dev.scoreline.registry.RegisteredSchema;
import dev.scoreline.registry.RegistryClient;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.SchemaNotRegisteredException;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.UnknownSchemaIdException;
import dev.scoreline.registry.UnknownSubjectException;
import org.apache.avro.Schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A registry without a network, for tests; configured by the URL {@code mock://<scope>}, one registry per scope.
 *
 * <p>It takes any schema: only a real registry judges compatibility.
 */
public final class InMemoryRegistryClient implements RegistryClient {

    private static final Map<String, InMemoryRegistryClient> SCOPES = new ConcurrentHashMap<>();

    private final List<Schema> schemas = new ArrayList<>();
    private final Map<Subject, List<SchemaId>> subjects = new HashMap<>();
    private final Map<Subject, CompatibilityLevel> levels = new HashMap<>();

    /** The one registry of that name in this JVM; it stays until {@link #dropScope}. */
    public static InMemoryRegistryClient forScope(String scope) {
        return SCOPES.computeIfAbsent(scope, name -> new InMemoryRegistryClient());
    }

    /** Forgets that registry; the next {@link #forScope} begins an empty one. */
    public static void dropScope(String scope) {
        SCOPES.remove(scope);
    }

    @Override
    public synchronized SchemaId register(Subject subject, Schema schema, boolean normalize) {
        int known = schemas.indexOf(schema);
        if (known < 0) {
            known = schemas.size();
            schemas.add(schema);
        }
        SchemaId id = new SchemaId(known + 1);
        List<SchemaId> versions = subjects.computeIfAbsent(subject, unused -> new ArrayList<>());
        if (!versions.contains(id)) {
            versions.add(id);
        }
        return id;
    }

    @Override
    public synchronized RegisteredSchema lookup(Subject subject, Schema schema, boolean normalize) {
        SchemaId id = new SchemaId(schemas.indexOf(schema) + 1);
        int version = subjects.getOrDefault(subject, List.of()).indexOf(id) + 1;
        if (version == 0) {
            throw new SchemaNotRegisteredException("Expected schema " + schema.getFullName() + " under subject "
                    + subject + ", found no such version in this in-memory registry: register it first");
        }
        return new RegisteredSchema(subject, id, version, schema);
    }

    @Override
    public synchronized Schema schemaById(SchemaId id) {
        if (id.value() < 1 || id.value() > schemas.size()) {
            throw new UnknownSchemaIdException(
                    "Expected schema id " + id + " in this in-memory registry, found ids 1 to " + schemas.size()
                            + ": do both sides of the test use the same scope?");
        }
        return schemas.get(id.value() - 1);
    }

    @Override
    public synchronized RegisteredSchema version(Subject subject, int version) {
        List<SchemaId> versions = subjects.getOrDefault(subject, List.of());
        if (version < 1 || version > versions.size()) {
            throw new UnknownSubjectException("Expected version " + version + " of subject " + subject
                    + " in this in-memory registry, found " + versions.size() + " versions: register it first");
        }
        SchemaId id = versions.get(version - 1);
        return new RegisteredSchema(subject, id, version, schemaById(id));
    }

    @Override
    public synchronized RegisteredSchema latest(Subject subject) {
        return version(subject, subjects.getOrDefault(subject, List.of()).size());
    }

    @Override
    public Compatibility compatibility(Subject subject, Schema schema) {
        return new Compatibility(true, List.of());
    }

    @Override
    public synchronized Optional<CompatibilityLevel> compatibilityLevel(Subject subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    @Override
    public synchronized void setCompatibilityLevel(Subject subject, CompatibilityLevel level) {
        levels.put(subject, level);
    }

    @Override
    public void close() {
        // The scope outlives its clients, as a registry does.
    }
}
