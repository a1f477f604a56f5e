package dev.scoreline.registry.cache;

import dev.scoreline.registry.Compatibility;
import dev.scoreline.registry.CompatibilityLevel;
import dev.scoreline.registry.RegisteredSchema;
import dev.scoreline.registry.RegistryClient;
import dev.scoreline.registry.RegistryUnavailableException;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.SchemaNotRegisteredException;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.UnknownSchemaIdException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Asks a registry once for what does not change.
 *
 * <p>The disk is never believed while the registry answers: ids mean something within one registry only, and no URL
 * proves that it is still the same one (a development registry is emptied and gives its ids out again). So a schema
 * from disk serves only when the registry is unreachable, and an answer that contradicts the disk discards the file.
 */
public final class CachingRegistryClient implements RegistryClient {

    private static final Logger LOG = LoggerFactory.getLogger(CachingRegistryClient.class);

    private final RegistryClient registry;
    private final @Nullable SchemaFile disk;
    private final Memory<SchemaId, Schema> byId;
    private final Memory<Question, SchemaId> registered;
    private final Memory<Question, RegisteredSchema> found;
    private final Memory<Version, RegisteredSchema> versions;
    private final Memory<Subject, RegisteredSchema> latest;
    private final ConcurrentHashMap<Subject, RegisteredSchema> lastKnown = new ConcurrentHashMap<>();

    private record Question(Subject subject, Schema schema, boolean normalize) {}

    private record Version(Subject subject, int version) {}

    public CachingRegistryClient(RegistryClient registry, CacheSettings settings) {
        this(registry, settings, System::nanoTime);
    }

    CachingRegistryClient(RegistryClient registry, CacheSettings settings, LongSupplier nanos) {
        this.registry = registry;
        this.disk = settings.file() == null ? null : SchemaFile.open(settings.file());
        int room = settings.maxEntries();
        Memory.Retention ids = new Memory.Retention(0, settings.missingId().toNanos(), room);
        Memory.Retention schemas =
                new Memory.Retention(0, settings.missingSchema().toNanos(), room);
        Memory.Retention answers = new Memory.Retention(0, 0, room);
        Duration newest = settings.latest();
        Memory.Retention latestAnswers =
                new Memory.Retention(newest == null ? 0 : Math.max(1, newest.toNanos()), 0, room);
        this.byId = new Memory<>(ids, UnknownSchemaIdException.class::isInstance, nanos);
        this.found = new Memory<>(schemas, SchemaNotRegisteredException.class::isInstance, nanos);
        this.registered = new Memory<>(answers, refusal -> false, nanos);
        this.versions = new Memory<>(answers, refusal -> false, nanos);
        this.latest = new Memory<>(latestAnswers, refusal -> false, nanos);
    }

    @Override
    public SchemaId register(Subject subject, Schema schema, boolean normalize) {
        Question question = new Question(subject, schema, normalize);
        return registered.get(question, unasked -> {
            SchemaId id = registry.register(subject, schema, normalize);
            // The schema may be a new version; and an id that was unknown a moment ago is known now.
            latest.forget(subject);
            lastKnown.remove(subject);
            byId.forget(id);
            found.forget(question);
            return id;
        });
    }

    @Override
    public RegisteredSchema lookup(Subject subject, Schema schema, boolean normalize) {
        return found.get(
                new Question(subject, schema, normalize), unasked -> registry.lookup(subject, schema, normalize));
    }

    @Override
    public Schema schemaById(SchemaId id) {
        return byId.get(id, this::fromRegistryOrDisk);
    }

    @Override
    public RegisteredSchema version(Subject subject, int version) {
        return versions.get(new Version(subject, version), unasked -> registry.version(subject, version));
    }

    @Override
    public RegisteredSchema latest(Subject subject) {
        return latest.get(subject, this::fromRegistryOrLastKnown);
    }

    @Override
    public Compatibility compatibility(Subject subject, Schema schema) {
        return registry.compatibility(subject, schema);
    }

    @Override
    public Optional<CompatibilityLevel> compatibilityLevel(Subject subject) {
        return registry.compatibilityLevel(subject);
    }

    @Override
    public void setCompatibilityLevel(Subject subject, CompatibilityLevel level) {
        registry.setCompatibilityLevel(subject, level);
    }

    @Override
    public void close() {
        registry.close();
    }

    /** A running service goes on with the version it has: an outage is no reason to stop writing. */
    private RegisteredSchema fromRegistryOrLastKnown(Subject subject) {
        try {
            RegisteredSchema newest = registry.latest(subject);
            lastKnown.put(subject, newest);
            return newest;
        } catch (RegistryUnavailableException outage) {
            RegisteredSchema known = lastKnown.get(subject);
            if (known == null) {
                throw outage;
            }
            LOG.atWarn()
                    .addKeyValue("subject", subject)
                    .addKeyValue("version", known.version())
                    .log("The registry does not answer; going on with the newest version known");
            return known;
        }
    }

    private Schema fromRegistryOrDisk(SchemaId id) {
        if (disk == null) {
            return registry.schemaById(id);
        }
        try {
            Schema schema = registry.schemaById(id);
            disk.confirm(id, schema);
            return schema;
        } catch (RegistryUnavailableException outage) {
            Schema kept = disk.find(id).orElseThrow(() -> outage);
            LOG.atWarn()
                    .addKeyValue("schemaId", id)
                    .addKeyValue("file", disk)
                    .log("The registry does not answer; schema taken from disk");
            return kept;
        }
    }
}
