package dev.scoreline.registry.serde;

import dev.scoreline.registry.RegistryClient;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.UndecodableRecordException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;

/** Decides once how records of a writer's schema are read, and finds the decision again by the id in front of them. */
final class ReadPlans {

    private final RegistryClient registry;
    private final DecodeLimits limits;
    private final boolean isSpecific;
    private final @Nullable Class<?> specificType;
    private final GenericData genericModel;
    private final ConcurrentHashMap<Integer, ReadPlan> byId = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Resolution, ReadPlan> overridden = new ConcurrentHashMap<>();

    /** Most topics carry one schema at a time: asked first, without boxing the id. */
    private volatile @Nullable ReadPlan last;

    private record Resolution(int id, Schema reader) {}

    ReadPlans(RegistryClient registry, AvroSerdeConfig config, boolean isKey) {
        this.registry = registry;
        this.limits = config.decodeLimits();
        this.specificType = config.getClass(isKey ? AvroSerdeConfig.SPECIFIC_KEY : AvroSerdeConfig.SPECIFIC_VALUE);
        this.isSpecific = config.getBoolean(AvroSerdeConfig.SPECIFIC_READER) || specificType != null;
        this.genericModel = Models.generic(config.getBoolean(AvroSerdeConfig.LOGICAL_TYPES));
    }

    DecodeLimits limits() {
        return limits;
    }

    ReadPlan planFor(int id) throws IOException {
        ReadPlan recent = last;
        if (recent != null && recent.id() == id) {
            return recent;
        }
        ReadPlan known = byId.get(id);
        if (known == null) {
            known = make(id);
            byId.put(id, known);
        }
        last = known;
        return known;
    }

    ReadPlan planFor(int id, Schema readerSchema) throws IOException {
        Resolution key = new Resolution(id, readerSchema);
        ReadPlan known = overridden.get(key);
        if (known == null) {
            Schema writer = registry.schemaById(new SchemaId(id));
            GenericData model = isSpecific ? SpecificData.getForSchema(readerSchema) : genericModel;
            known = ReadPlan.of(id, writer, readerSchema, model, limits);
            overridden.put(key, known);
        }
        return known;
    }

    private ReadPlan make(int id) throws IOException {
        Schema writer = registry.schemaById(new SchemaId(id));
        if (!isSpecific || writer.getType() != Schema.Type.RECORD) {
            return ReadPlan.of(id, writer, writer, genericModel, limits);
        }
        Class<?> type = specificType != null ? specificType : SpecificData.get().getClass(writer);
        if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
            throw new UndecodableRecordException(
                    "Expected a generated class for " + writer.getFullName() + " of schema id "
                            + id + ", found " + type + ": put it on the class path, name it in "
                            + AvroSerdeConfig.SPECIFIC_VALUE
                            + ", or set " + AvroSerdeConfig.SPECIFIC_READER + "=false");
        }
        SpecificData model = SpecificData.getForClass(type);
        return ReadPlan.of(id, writer, model.getSchema(type), model, limits);
    }
}
