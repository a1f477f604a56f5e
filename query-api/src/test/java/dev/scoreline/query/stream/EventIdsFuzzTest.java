package dev.scoreline.query.stream;

import dev.scoreline.query.token.Signer;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.testkit.fuzz.FuzzTarget;
import dev.scoreline.views.Entity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent as Last-Event-ID: nobody without the key makes one that is believed, and ours come back as the
 * position that they were made of, for one account and one choice of entities alone.
 */
class EventIdsFuzzTest implements FuzzTarget {

    private static final int PARTITIONS = 5;
    private static final AccountId OURS = new AccountId("AC" + "1".repeat(32));
    private static final AccountId ANOTHERS = new AccountId("AC" + "2".repeat(32));
    private static final Set<Entity> ALL = EnumSet.allOf(Entity.class);
    private static final Set<Entity> ONE = EnumSet.of(Entity.RATING);

    private final Signer signer = Signer.ofThisProcess();
    private final EventIds ids = new EventIds(signer, PARTITIONS);
    private final EventIds idsOfMorePartitions = new EventIds(signer, PARTITIONS + 1);

    @Override
    public void take(byte[] input) {
        assertThat(ids.read(new String(input, StandardCharsets.ISO_8859_1), OURS, ALL))
                .isNull();
        long[] offsets = offsets(input);
        String written = ids.write(new Position(offsets), OURS, ALL);
        assertThat(Objects.requireNonNull(ids.read(written, OURS, ALL)).offsets())
                .containsExactly(offsets);
        assertThat(ids.read(written, ANOTHERS, ALL)).isNull();
        assertThat(ids.read(written, OURS, ONE)).isNull();
        assertThat(idsOfMorePartitions.read(written, OURS, ALL)).isNull();
    }

    /** Any that a log can have; nothing where the input ends. */
    private static long[] offsets(byte[] input) {
        ByteBuffer bytes = ByteBuffer.wrap(input);
        long[] offsets = new long[PARTITIONS];
        for (int index = 0; index < PARTITIONS && bytes.remaining() >= Long.BYTES; index++) {
            offsets[index] = bytes.getLong() & Long.MAX_VALUE;
        }
        return offsets;
    }
}
