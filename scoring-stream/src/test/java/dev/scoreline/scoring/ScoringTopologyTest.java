package dev.scoreline.scoring;

import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.schemas.key.EntityKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static dev.scoreline.scoring.SimulatedStream.TOPICS;
import static dev.scoreline.scoring.comment.SomeComments.KEY;
import static dev.scoreline.scoring.comment.SomeComments.aComment;
import static org.assertj.core.api.Assertions.assertThat;

class ScoringTopologyTest {

    private static final byte[] GARBAGE = "not Avro at all".getBytes(StandardCharsets.UTF_8);

    private final SimulatedStream stream = new SimulatedStream();

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void shouldBuryBytesThatAreNoFactWholeAndGoOn() {
        // Given
        byte[] key = KEY.text().getBytes(StandardCharsets.UTF_8);

        // When
        stream.appendRaw(TOPICS.commentEvents(), key, GARBAGE);
        stream.append(TOPICS.commentEvents(), KEY, aComment("after it"));

        // Then
        DeadLetter letter = stream.deadLetters().getFirst();
        assertThat(letter.getReason()).isEqualTo(DeadLetterReason.UNDECODABLE);
        assertThat(letter.getTopic()).isEqualTo(TOPICS.commentEvents().name());
        assertThat(letter.getKey().array()).isEqualTo(key);
        assertThat(letter.getValue().array()).isEqualTo(GARBAGE);
        assertThat(letter.getOffset()).isZero();
        assertThat(letter.getApplication()).isEqualTo("simulated");
        assertThat(stream.read(TOPICS.commentHistory())).hasSize(1);
    }

    @Test
    void shouldBuryAFactOfATypeThatIsNotKnownYet() {
        // Given
        CommentFact newer = CommentFact.newBuilder(aComment("text"))
                .setType("CommentTranslated")
                .build();

        // When
        stream.append(TOPICS.commentEvents(), KEY, newer);

        // Then
        assertBuried(DeadLetterReason.UNKNOWN_TYPE);
    }

    @Test
    void shouldBuryAFactWithoutThePayloadOfItsType() {
        // Given
        CommentFact empty = CommentFact.newBuilder(aComment("text"))
                .setCommentRecorded(null)
                .build();

        // When
        stream.append(TOPICS.commentEvents(), KEY, empty);

        // Then
        assertBuried(DeadLetterReason.INVALID_ENVELOPE);
    }

    @Test
    void shouldBuryAFactUnderTheKeyOfAnotherAccount() {
        // When
        stream.append(TOPICS.commentEvents(), new EntityKey("AC2", KEY.id()), aComment("text"));

        // Then
        assertBuried(DeadLetterReason.KEY_MISMATCH);
    }

    @Test
    void shouldBuryAFactWithoutAKeyAndOneWithoutAValue() {
        // When
        stream.append(TOPICS.commentEvents(), null, aComment("text"));
        stream.append(TOPICS.commentEvents(), KEY, null);

        // Then
        assertThat(stream.deadLetters())
                .extracting(DeadLetter::getReason)
                .containsExactly(DeadLetterReason.KEY_MISMATCH, DeadLetterReason.INVALID_ENVELOPE);
        assertThat(stream.read(TOPICS.commentHistory())).isEmpty();
    }

    private void assertBuried(DeadLetterReason reason) {
        DeadLetter letter = stream.deadLetters().getFirst();
        assertThat(letter.getReason()).isEqualTo(reason);
        assertThat(letter.getValue().array()).isNotEmpty();
        assertThat(stream.read(TOPICS.commentHistory())).isEmpty();
        assertThat(stream.read(TOPICS.commentState())).isEmpty();
    }
}
