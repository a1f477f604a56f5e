package dev.scoreline.schemas.contract;

import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes random records of any schema, the same ones for the same seed. */
final class SomeRecords {

    private static final long LAST_MILLISECOND_OF_9999 = 253_402_300_799_999L;

    private final Random random;

    SomeRecords(long seed) {
        random = new Random(seed);
    }

    GenericData.Record of(Schema schema) {
        GenericData.Record made = new GenericData.Record(schema);
        schema.getFields().forEach(field -> made.put(field.pos(), value(field.schema())));
        return made;
    }

    private @Nullable Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> of(schema);
            case ENUM ->
                new GenericData.EnumSymbol(
                        schema,
                        schema.getEnumSymbols()
                                .get(random.nextInt(schema.getEnumSymbols().size())));
            case ARRAY -> list(schema);
            case UNION ->
                value(schema.getTypes().get(random.nextInt(schema.getTypes().size())));
            case STRING -> text();
            case BYTES -> ByteBuffer.wrap(bytes(schema));
            case INT -> random.nextInt();
            case LONG ->
                schema.getLogicalType() == null ? random.nextLong() : random.nextLong(LAST_MILLISECOND_OF_9999);
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            case MAP, FIXED, FLOAT, DOUBLE -> throw new AssertionError("No schema of ours has a " + schema.getType());
        };
    }

    private List<@Nullable Object> list(Schema schema) {
        return IntStream.range(0, random.nextInt(3))
                .<@Nullable Object>mapToObj(index -> value(schema.getElementType()))
                .toList();
    }

    private String text() {
        return random.ints(random.nextInt(12), 0, Character.MIN_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private byte[] bytes(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            BigInteger limit = BigInteger.TEN.pow(decimal.getPrecision());
            BigInteger unscaled = new BigInteger(limit.bitLength(), random).mod(limit);
            return (random.nextBoolean() ? unscaled : unscaled.negate()).toByteArray();
        }
        byte[] bytes = new byte[random.nextInt(9)];
        random.nextBytes(bytes);
        return bytes;
    }
}
