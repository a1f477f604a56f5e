package dev.scoreline.registry.serde;

import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

import java.io.ByteArrayOutputStream;

/**
 * The buffer and encoder of one thread, used again for every record.
 *
 * <p>Per thread and not per serializer: {@code KafkaProducer} and spring-kafka call one serializer from many threads at
 * once. Per thread and not pooled: a thread-local is one read on the hot path, a pool is a contended write.
 */
final class Scratch {

    private static final int FIRST_SIZE = 512;
    private static final int LARGEST_KEPT = 1 << 20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(FIRST_SIZE);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);

    ByteArrayOutputStream out() {
        return out;
    }

    BinaryEncoder encoder() {
        return encoder;
    }

    /** One huge record must not leave its buffer behind on every thread. */
    boolean isTooLargeToKeep() {
        return out.size() > LARGEST_KEPT;
    }
}
