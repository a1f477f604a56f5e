package dev.scoreline.schemas.topic;

import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.key.Key;
import dev.scoreline.schemas.key.MalformedKeyException;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.key.RollupKey;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * How the keys of a topic look, for people and for Kafka.
 *
 * @param description the parts of the key, as the documentation shows them
 */
public record KeyFormat<K>(String description, Serde<K> serde) {

    public static final KeyFormat<AccountKey> ACCOUNT = text("account", AccountKey::parse);
    public static final KeyFormat<EntityKey> ASSESSMENT = text("account/assessment id", EntityKey::parse);
    public static final KeyFormat<EntityKey> COMMENT = text("account/comment sid", EntityKey::parse);
    public static final KeyFormat<EntityKey> CALL = text("account/call uuid", EntityKey::parse);
    public static final KeyFormat<ResourceKey> RESOURCE = text("account/kind/id", ResourceKey::parse);
    public static final KeyFormat<RollupKey> ROLLUP = text("account/dimension/id/hour", RollupKey::parse);

    /** Whatever bytes the source had. */
    public static final KeyFormat<byte[]> RAW = new KeyFormat<>("as the source", Serdes.ByteArray());

    private static <K extends Key> KeyFormat<K> text(String description, Function<String, K> parse) {
        return new KeyFormat<>(
                description, Serdes.serdeFrom((topic, key) -> write(key), (topic, bytes) -> read(topic, bytes, parse)));
    }

    // Kafka hands null through for records without a key.
    private static byte @Nullable [] write(@Nullable Key key) {
        return key == null ? null : key.text().getBytes(StandardCharsets.UTF_8);
    }

    private static <K> @Nullable K read(String topic, byte @Nullable [] bytes, Function<String, K> parse) {
        if (bytes == null) {
            return null;
        }
        try {
            return parse.apply(new String(bytes, StandardCharsets.UTF_8));
        } catch (MalformedKeyException malformed) {
            throw new SerializationException("Unreadable key in " + topic + ": " + malformed.getMessage(), malformed);
        }
    }
}
