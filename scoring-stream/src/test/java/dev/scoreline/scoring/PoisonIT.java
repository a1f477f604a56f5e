package dev.scoreline.scoring;

import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static dev.scoreline.scoring.comment.SomeComments.ACCOUNT;
import static dev.scoreline.scoring.comment.SomeComments.aComment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PoisonIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] GARBAGE = "not Avro at all".getBytes(UTF_8);
    private static final byte[] UNKNOWN_SCHEMA =
            ByteBuffer.allocate(9).put((byte) 0).putInt(987_654_321).putInt(1).array();

    @TempDir
    private Path state;

    @Test
    void shouldBuryEveryKindOfPoisonAndLoseNothingElse() {
        try (ScoringRig rig = new ScoringRig("poison");
                ConfigurableApplicationContext running = rig.start(state)) {
            // Given
            Topic<EntityKey, CommentFact> facts = rig.topics().commentEvents();
            CommentFact unknownType = CommentFact.newBuilder(aComment(1))
                    .setType("CommentTranslated")
                    .build();

            // When
            rig.append(facts, 0, key(1), aComment(1));
            rig.appendRaw(facts, 0, "no key".getBytes(UTF_8), GARBAGE);
            rig.appendRaw(facts, 0, bytes(key(1)), UNKNOWN_SCHEMA);
            rig.append(facts, 0, key(2), aComment(2));
            rig.append(facts, 1, key(3), aComment(3));
            rig.append(facts, 1, new EntityKey("AC2", key(4).id()), aComment(4));
            rig.append(facts, 1, key(1), unknownType);
            rig.append(facts, 1, key(3), aComment(3));

            // Then
            assertThat(running.isRunning()).isTrue();
            await("every fact has its outcome or its dead letter")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> {
                        assertThat(rig.values(rig.topics().commentHistory())).hasSize(4);
                        assertThat(rig.values(rig.topics().deadLetters())).hasSize(4);
                    });
            assertThat(outcomesByPartition(rig)).isEqualTo(Map.of(0, 2L, 1, 2L));
            List<DeadLetter> letters = rig.values(rig.topics().deadLetters());
            assertThat(letters.stream().collect(groupingBy(DeadLetter::getReason, counting())))
                    .isEqualTo(Map.of(
                            DeadLetterReason.UNDECODABLE, 2L,
                            DeadLetterReason.KEY_MISMATCH, 1L,
                            DeadLetterReason.UNKNOWN_TYPE, 1L));
            assertThat(letters.stream().collect(groupingBy(DeadLetter::getPartition, counting())))
                    .isEqualTo(Map.of(0, 2L, 1, 2L));
            assertThat(letters).anySatisfy(letter -> {
                assertThat(letter.getValue().array()).isEqualTo(GARBAGE);
                assertThat(letter.getOffset()).isEqualTo(1);
            });
        }
    }

    /** By where history lies, which is where its facts lie. */
    private static Map<Integer, Long> outcomesByPartition(ScoringRig rig) {
        List<ConsumerRecord<byte[], CommentHistory>> lines =
                rig.committed(rig.topics().commentHistory());
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.value().getSource().getPartition()).isEqualTo(line.partition()));
        return lines.stream().collect(groupingBy(ConsumerRecord::partition, counting()));
    }

    private static EntityKey key(int number) {
        return new EntityKey(ACCOUNT, aComment(number).getEntityId());
    }

    private static byte[] bytes(EntityKey key) {
        return key.text().getBytes(UTF_8);
    }
}
