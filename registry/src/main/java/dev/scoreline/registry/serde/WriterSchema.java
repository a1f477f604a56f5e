package dev.scoreline.registry.serde;

import org.apache.avro.Schema;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * What is known of a writer's schema before any of its records is read: whether records can nest without end, and the
 * size of its largest fixed, which Avro allocates before it reads.
 */
record WriterSchema(Schema schema, boolean isRecursive, int largestFixed) {

    static WriterSchema inspect(Schema schema) {
        Survey survey = new Survey();
        survey.visit(schema, Set.of());
        return new WriterSchema(schema, survey.isRecursive, survey.largestFixed);
    }

    private static final class Survey {
        private final Set<String> done = new HashSet<>();
        private boolean isRecursive;
        private int largestFixed;

        void visit(Schema schema, Set<String> above) {
            switch (schema.getType()) {
                case RECORD -> visitRecord(schema, above);
                case ARRAY -> visit(schema.getElementType(), above);
                case MAP -> visit(schema.getValueType(), above);
                case UNION -> schema.getTypes().forEach(branch -> visit(branch, above));
                case FIXED -> largestFixed = Math.max(largestFixed, schema.getFixedSize());
                case ENUM, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
            }
        }

        private void visitRecord(Schema schema, Set<String> above) {
            if (above.contains(schema.getFullName())) {
                isRecursive = true;
            } else if (done.add(schema.getFullName())) {
                Set<String> within = new HashSet<>(above);
                within.add(schema.getFullName());
                schema.getFields().forEach(field -> visit(field.schema(), within));
            }
        }
    }

    /**
     * Walks over a record without building it, to measure its nesting: a reader that meets a bomb of nested records
     * would overflow the stack, and no decoder call tells it that a record has ended.
     */
    void checkDepth(BoundedDecoder in, int maxDepth) throws IOException {
        walk(schema, in, maxDepth);
    }

    private static void walk(Schema schema, BoundedDecoder in, int left) throws IOException {
        if (left == 0) {
            throw new DecodeLimit("records nested deeper than allowed (avro.decode.max.depth)");
        }
        switch (schema.getType()) {
            case RECORD -> {
                for (Schema.Field field : schema.getFields()) {
                    walk(field.schema(), in, left - 1);
                }
            }
            case UNION -> walk(branch(schema, in.readIndex()), in, left);
            case ARRAY -> {
                for (long count = in.readArrayStart(); count > 0; count = in.arrayNext()) {
                    for (long item = 0; item < count; item++) {
                        walk(schema.getElementType(), in, left);
                    }
                }
            }
            case MAP -> {
                for (long count = in.readMapStart(); count > 0; count = in.mapNext()) {
                    for (long item = 0; item < count; item++) {
                        in.skipString();
                        walk(schema.getValueType(), in, left);
                    }
                }
            }
            case FIXED -> in.skipFixed(schema.getFixedSize());
            case STRING, BYTES -> in.skipBytes();
            case INT, LONG, ENUM -> in.readLong();
            case FLOAT -> in.skipFixed(Float.BYTES);
            case DOUBLE -> in.skipFixed(Double.BYTES);
            case BOOLEAN -> in.skipFixed(1);
            case NULL -> {}
        }
    }

    private static Schema branch(Schema union, int index) throws IOException {
        if (index < 0 || index >= union.getTypes().size()) {
            throw new IOException("a branch of a union numbered " + index + " where there are "
                    + union.getTypes().size());
        }
        return union.getTypes().get(index);
    }
}
