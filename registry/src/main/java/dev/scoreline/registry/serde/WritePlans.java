package dev.scoreline.registry.serde;

import dev.scoreline.registry.IncompatibleSchemaException;
import dev.scoreline.registry.RegisteredSchema;
import dev.scoreline.registry.RegistryClient;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.Subject;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificData;

import java.util.IdentityHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Decides once how a schema is written to a topic, and finds the decision again by the schema's identity.
 *
 * <p>A record costs one lookup by topic and one by identity in a map that is never changed, only replaced. Programs
 * that parse their schema anew for every record miss the identity and fall through to the client's cache, which
 * compares by equality; the map begins anew when full, so it cannot grow with them.
 */
final class WritePlans {

    private final RegistryClient registry;
    private final AvroSerdeConfig config;
    private final boolean isKey;
    private final SubjectNameStrategy subjects;
    private final GenericData genericModel;
    private final ConcurrentHashMap<String, Table> generic = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Table> specific = new ConcurrentHashMap<>();

    private static final class Table {
        private volatile IdentityHashMap<Schema, WritePlan> plans = new IdentityHashMap<>();

        synchronized void put(Schema schema, WritePlan plan, int room) {
            IdentityHashMap<Schema, WritePlan> next =
                    plans.size() < room ? new IdentityHashMap<>(plans) : new IdentityHashMap<>();
            next.put(schema, plan);
            plans = next;
        }
    }

    /** What the registry said of a schema: the id to write in front, and the schema to write with. */
    private record Decision(SchemaId id, Schema schema) {}

    WritePlans(RegistryClient registry, AvroSerdeConfig config, boolean isKey) {
        this.registry = registry;
        this.config = config;
        this.isKey = isKey;
        this.subjects = config.subjectNameStrategy(isKey);
        this.genericModel = Models.generic(config.getBoolean(AvroSerdeConfig.LOGICAL_TYPES));
    }

    WritePlan planFor(String topic, Object value) {
        boolean isSpecific = WritePlan.isSpecific(value);
        ConcurrentHashMap<String, Table> topics = isSpecific ? specific : generic;
        Table table = topics.get(topic);
        if (table == null) {
            table = topics.computeIfAbsent(topic, unused -> new Table());
        }
        Schema schema = RecordSchemas.of(value);
        WritePlan known = table.plans.get(schema);
        if (known != null && known.isValid()) {
            return known;
        }
        WritePlan made = make(topic, schema, isSpecific ? SpecificData.getForClass(value.getClass()) : genericModel);
        table.put(schema, made, config.getInt(RegistryConfig.CACHE_SIZE));
        return made;
    }

    private WritePlan make(String topic, Schema schema, GenericData model) {
        Schema shown = config.getBoolean(AvroSerdeConfig.REMOVE_JAVA_PROPERTIES)
                ? RecordSchemas.withoutJavaProperties(schema)
                : schema;
        Decision decision = decide(subjects.subject(topic, isKey, shown), shown);
        byte[] header = WireFormat.header(decision.id());
        WritePlan.Step step = decision.schema().equals(shown)
                ? WritePlan.direct(schema, model)
                : WritePlan.converting(schema, decision.schema(), model);
        return new WritePlan(header, step, validUntil());
    }

    /** In Confluent's order: registering wins over a given id, and that over the newest version. */
    private Decision decide(Subject subject, Schema schema) {
        boolean normalize = config.getBoolean(AvroSerdeConfig.NORMALIZE);
        int givenId = config.getInt(AvroSerdeConfig.USE_ID);
        if (config.getBoolean(AvroSerdeConfig.AUTO_REGISTER)) {
            return new Decision(registry.register(subject, schema, normalize), schema);
        }
        if (givenId >= 0) {
            SchemaId id = new SchemaId(givenId);
            return checked(new Decision(id, registry.schemaById(id)), schema, subject, AvroSerdeConfig.ID_STRICT);
        }
        if (config.getBoolean(AvroSerdeConfig.USE_LATEST)) {
            RegisteredSchema latest = registry.latest(subject);
            Decision decision = new Decision(latest.id(), latest.schema());
            return checked(decision, schema, subject, AvroSerdeConfig.LATEST_STRICT);
        }
        return new Decision(registry.lookup(subject, schema, normalize).id(), schema);
    }

    private Decision checked(Decision decision, Schema own, Subject subject, String strictKey) {
        boolean compatible = SchemaCompatibility.checkReaderWriterCompatibility(decision.schema(), own)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
        if (config.getBoolean(strictKey) && !compatible) {
            throw new IncompatibleSchemaException("Expected schema id " + decision.id() + " of subject " + subject
                    + " to read records of " + own.getFullName()
                    + ", found that it cannot: build against that schema, or"
                    + " set " + strictKey + "=false");
        }
        return decision;
    }

    private long validUntil() {
        long seconds = config.getLong(RegistryConfig.LATEST_TTL);
        boolean ages = config.getBoolean(AvroSerdeConfig.USE_LATEST)
                && !config.getBoolean(AvroSerdeConfig.AUTO_REGISTER)
                && seconds >= 0;
        return ages ? System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) : WritePlan.FOR_EVER;
    }
}
