package dev.scoreline.query.stream;

import dev.scoreline.query.token.Signer;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.views.Entity;
import org.jspecify.annotations.Nullable;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes positions as the ids of events, which hold for one account and one choice of entities alone. */
final class EventIds {

    private static final byte VERSION = 1;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final Signer signer;
    private final int partitions;

    EventIds(Signer signer, int partitions) {
        this.signer = signer;
        this.partitions = partitions;
    }

    String write(Position position, AccountId account, Set<Entity> entities) {
        ByteBuffer bytes =
                ByteBuffer.allocate(1 + partitions * (Long.BYTES + 2)).put(VERSION);
        for (long offset : position.offsets()) {
            put(bytes, offset);
        }
        return signer.write(Arrays.copyOf(bytes.array(), bytes.position()), purpose(account, entities));
    }

    /** The position; null when the id was not written for this account and these entities. */
    @Nullable Position read(String id, AccountId account, Set<Entity> entities) {
        byte[] content = signer.read(id, purpose(account, entities));
        return content == null || content[0] != VERSION
                ? null
                : position(ByteBuffer.wrap(content).position(1));
    }

    private @Nullable Position position(ByteBuffer bytes) {
        long[] offsets = new long[partitions];
        try {
            for (int index = 0; index < partitions; index++) {
                offsets[index] = get(bytes);
            }
        } catch (BufferUnderflowException ofFewerPartitions) {
            return null;
        }
        return bytes.hasRemaining() ? null : new Position(offsets);
    }

    /** The number of partitions decides which place is whose. */
    private List<String> purpose(AccountId account, Set<Entity> entities) {
        return List.of(account.value(), "stream", new TreeSet<>(entities).toString(), Integer.toString(partitions));
    }

    private static void put(ByteBuffer bytes, long offset) {
        long rest = offset;
        while (rest > SEVEN_BITS) {
            bytes.put((byte) ((rest & SEVEN_BITS) | MORE));
            rest >>>= Byte.SIZE - 1;
        }
        bytes.put((byte) rest);
    }

    private static long get(ByteBuffer bytes) {
        long offset = 0;
        int shift = 0;
        byte read = bytes.get();
        while (read < 0) {
            offset |= (long) (read & SEVEN_BITS) << shift;
            shift += Byte.SIZE - 1;
            read = bytes.get();
        }
        return offset | ((long) read << shift);
    }
}
