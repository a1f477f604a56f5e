package dev.scoreline.registry.serde;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.Utils;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every configuration key of the serializer and the deserializer: Confluent's names and, unless noted, defaults. */
final class AvroSerdeConfig extends AbstractConfig {

    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String USE_LATEST = "use.latest.version";
    static final String LATEST_STRICT = "latest.compatibility.strict";
    static final String USE_ID = "use.schema.id";
    static final String ID_STRICT = "id.compatibility.strict";
    static final String NORMALIZE = "normalize.schemas";
    static final String KEY_STRATEGY = "key.subject.name.strategy";
    static final String VALUE_STRATEGY = "value.subject.name.strategy";
    static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
    static final String LOGICAL_TYPES = "avro.use.logical.type.converters";
    static final String SPECIFIC_READER = "specific.avro.reader";
    static final String SPECIFIC_KEY = "specific.avro.key.type";
    static final String SPECIFIC_VALUE = "specific.avro.value.type";
    static final String MAX_BYTES = "avro.decode.max.bytes";
    static final String MAX_ITEMS = "avro.decode.max.items";
    static final String MAX_EMPTY_ITEMS = "avro.decode.max.empty.items";
    static final String MAX_DEPTH = "avro.decode.max.depth";

    private static final Map<String, Class<? extends SubjectNameStrategy>> STRATEGIES = Map.of(
            "TopicNameStrategy", TopicNameStrategy.class,
            "RecordNameStrategy", RecordNameStrategy.class,
            "TopicRecordNameStrategy", TopicRecordNameStrategy.class);

    AvroSerdeConfig(Map<String, ?> given) {
        // Not logged: Kafka's own clients already list what they were given, and warn of nothing twice.
        super(define(), withNames(given), false);
    }

    /** Confluent's strategies are of type class, so programs pass the class itself as often as its name. */
    private static Map<String, Object> withNames(Map<String, ?> given) {
        Map<String, Object> named = new HashMap<>(given);
        for (String key : List.of(KEY_STRATEGY, VALUE_STRATEGY)) {
            named.computeIfPresent(key, (unused, value) -> value instanceof Class<?> type ? type.getName() : value);
        }
        return named;
    }

    static ConfigDef define() {
        return reading(writing(RegistryConfig.define()));
    }

    private static ConfigDef writing(ConfigDef keys) {
        return keys.define(
                        AUTO_REGISTER, ConfigDef.Type.BOOLEAN, true, Importance.HIGH, "Register a schema that is new.")
                .define(
                        USE_LATEST,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Write with the subject's newest version.")
                .define(
                        LATEST_STRICT,
                        ConfigDef.Type.BOOLEAN,
                        true,
                        Importance.LOW,
                        "That version must read what is written.")
                .define(
                        USE_ID,
                        ConfigDef.Type.INT,
                        -1,
                        Importance.LOW,
                        "Write with the schema of this id; -1 for none.")
                .define(
                        ID_STRICT,
                        ConfigDef.Type.BOOLEAN,
                        true,
                        Importance.LOW,
                        "That schema must read what is written.")
                .define(
                        NORMALIZE,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Let the registry reorder before comparing.")
                .define(
                        KEY_STRATEGY,
                        ConfigDef.Type.STRING,
                        "TopicNameStrategy",
                        Importance.MEDIUM,
                        "Subjects of keys: a class, or the simple name of one of Confluent's three.")
                .define(
                        VALUE_STRATEGY,
                        ConfigDef.Type.STRING,
                        "TopicNameStrategy",
                        Importance.MEDIUM,
                        "Subjects of values: a class, or the simple name of one of Confluent's three.")
                .define(
                        REMOVE_JAVA_PROPERTIES,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "Register without avro.java.string.")
                .define(
                        LOGICAL_TYPES,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "Generic records hold dates, times, decimals and UUIDs as Java's types.");
    }

    private static ConfigDef reading(ConfigDef keys) {
        DecodeLimits limits = DecodeLimits.DEFAULT;
        return keys.define(
                        SPECIFIC_READER,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Read into generated classes.")
                .define(SPECIFIC_KEY, ConfigDef.Type.CLASS, null, Importance.LOW, "The generated class of keys.")
                .define(SPECIFIC_VALUE, ConfigDef.Type.CLASS, null, Importance.LOW, "The generated class of values.")
                .define(
                        MAX_BYTES,
                        ConfigDef.Type.INT,
                        limits.maxBytes(),
                        Importance.LOW,
                        "Longest string, bytes or fixed.")
                .define(
                        MAX_ITEMS,
                        ConfigDef.Type.INT,
                        limits.maxItems(),
                        Importance.LOW,
                        "Most items in one record's collections.")
                .define(
                        MAX_EMPTY_ITEMS,
                        ConfigDef.Type.INT,
                        limits.maxEmptyItems(),
                        Importance.LOW,
                        "Most of those items that encode to nothing.")
                .define(
                        MAX_DEPTH,
                        ConfigDef.Type.INT,
                        limits.maxDepth(),
                        Importance.LOW,
                        "Deepest nesting of recursive records.");
    }

    DecodeLimits decodeLimits() {
        return new DecodeLimits(getInt(MAX_BYTES), getInt(MAX_ITEMS), getInt(MAX_EMPTY_ITEMS), getInt(MAX_DEPTH));
    }

    /** Confluent's class names stand for ours, so that a configuration moves over as it is. */
    SubjectNameStrategy subjectNameStrategy(boolean isKey) {
        String key = isKey ? KEY_STRATEGY : VALUE_STRATEGY;
        String name = getString(key);
        boolean isConfluent = name.startsWith("io.confluent.kafka.serializers.subject.") || name.indexOf('.') < 0;
        Class<? extends SubjectNameStrategy> own = STRATEGIES.get(name.substring(name.lastIndexOf('.') + 1));
        try {
            if (isConfluent && own != null) {
                return Utils.newInstance(own);
            }
            return Utils.newInstance(name, SubjectNameStrategy.class);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new ConfigException(
                    key,
                    name,
                    "Expected one of " + STRATEGIES.keySet() + " or a class that implements "
                            + SubjectNameStrategy.class.getName()
                            + " and has a public constructor without arguments; found "
                            + e.toString().toLowerCase(Locale.ROOT));
        }
    }

    /** What decides whether two serdes can share one client. */
    Map<String, Object> clientIdentity() {
        Map<String, Object> identity = new LinkedHashMap<>();
        RegistryConfig.define().names().forEach(key -> identity.put(key, get(key)));
        identity.putAll(originalsWithPrefix(RegistryConfig.SSL_NAMESPACE + "ssl.", false));
        identity.putAll(originalsWithPrefix(RegistryConfig.HEADER_PREFIX, false));
        return identity;
    }
}
