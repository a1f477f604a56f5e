package dev.scoreline.views.dynamodb;

import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps in the table itself every schema that a body in it was written with.
 *
 * <p>A schema is stored before the first body of it, once a process; its fingerprint names it for ever.
 */
final class Shelf {

    private final Requests requests;
    private final Map<Schema, Long> kept = new ConcurrentHashMap<>();
    private final Map<Long, Schema> fetched = new ConcurrentHashMap<>();

    Shelf(Requests requests) {
        this.requests = requests;
    }

    /** The schema's fingerprint, under which it can be fetched from now on. */
    long kept(Schema schema) {
        Long known = kept.get(schema);
        return known == null ? keep(schema) : known;
    }

    Schema fetched(long fingerprint) {
        Schema known = fetched.get(fingerprint);
        return known == null ? fetch(fingerprint) : known;
    }

    private long keep(Schema schema) {
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        byte[] json = schema.toString().getBytes(StandardCharsets.UTF_8);
        SdkBytes packed = SdkBytes.fromByteArrayUnsafe(new Compression().packed(json, 0));
        requests.putIfAbsent(Item.of(Key.schema(fingerprint), packed));
        fetched.putIfAbsent(fingerprint, schema);
        kept.put(schema, fingerprint);
        return fingerprint;
    }

    private Schema fetch(long fingerprint) {
        Key key = Key.schema(fingerprint);
        Map<String, AttributeValue> item = requests.get(key);
        if (item == null) {
            throw new IllegalStateException("Expected the schema of a stored body at " + key.partition()
                    + ", found none: items of this table were removed by hand; replay the facts into a new table.");
        }
        byte[] json = new Compression().unpacked(Item.body(item), 0);
        Schema schema = new Schema.Parser().parse(new String(json, StandardCharsets.UTF_8));
        fetched.put(fingerprint, schema);
        return schema;
    }
}
