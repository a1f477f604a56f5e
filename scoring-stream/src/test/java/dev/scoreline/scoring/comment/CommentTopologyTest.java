package dev.scoreline.scoring.comment;

import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.scoring.SimulatedStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

import static dev.scoreline.scoring.SimulatedStream.TOPICS;
import static dev.scoreline.scoring.comment.SomeComments.KEY;
import static dev.scoreline.scoring.comment.SomeComments.aComment;
import static org.assertj.core.api.Assertions.assertThat;

class CommentTopologyTest {

    private final SimulatedStream stream = new SimulatedStream();

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void shouldRememberACommentAndSayWhatItAdded() {
        // When
        stream.append(TOPICS.commentEvents(), KEY, aComment("Well said"));

        // Then
        CommentState state = stream.read(TOPICS.commentState()).getFirst();
        assertThat(state.getCommentSid()).isEqualTo(KEY.id());
        assertThat(state.getVersion()).isEqualTo(1);
        assertThat(state.getPersonal().getComment()).isEqualTo("Well said");
        CommentHistory history = stream.read(TOPICS.commentHistory()).getFirst();
        assertThat(history.getOutcome()).isEqualTo(Outcome.MOVED);
        assertThat(history.getSource()).isEqualTo(new SourcePosition(0, 0L));
        assertThat(history.getState()).isEqualTo(state);
        assertThat(history.getChanges()).contains(new FieldChange("categoryName", null, "Greeting"));
        assertThat(history.getPersonal().getChanges()).containsExactly(new FieldChange("comment", null, "Well said"));
    }

    @Test
    void shouldRecordARepeatAndChangeNothing() {
        // Given
        stream.append(TOPICS.commentEvents(), KEY, aComment("Well said"));
        stream.read(TOPICS.commentState());
        stream.read(TOPICS.commentHistory());

        // When
        stream.append(TOPICS.commentEvents(), KEY, aComment("Well said"));

        // Then
        assertThat(stream.read(TOPICS.commentState())).isEmpty();
        CommentHistory history = stream.read(TOPICS.commentHistory()).getFirst();
        assertThat(history.getOutcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(history.getVersion()).isEqualTo(1);
        assertThat(history.getChanges()).isEmpty();
    }

    @Test
    void shouldRefuseAnotherCommentUnderTheSameSid() {
        // Given
        stream.append(TOPICS.commentEvents(), KEY, aComment("Well said"));

        // When
        stream.append(TOPICS.commentEvents(), KEY, aComment("Something else"));

        // Then
        List<CommentHistory> histories = stream.read(TOPICS.commentHistory());
        assertThat(histories.getLast().getOutcome()).isEqualTo(Outcome.REFUSED);
        assertThat(histories.getLast().getRefusal().getCode()).isEqualTo(RefusalCode.KEY_TAKEN);
        assertThat(histories.getLast().getState().getPersonal().getComment()).isEqualTo("Well said");
    }

    @Test
    void shouldCarryTheHeadersOfAFactToAllItsResults() {
        // Given
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", "00-1-1-01".getBytes(StandardCharsets.UTF_8));

        // When
        stream.append(TOPICS.commentEvents(), KEY, aComment("Well said"), headers);

        // Then
        assertThat(stream.readRecords(TOPICS.commentHistory()).getFirst().headers())
                .isEqualTo(headers);
        assertThat(stream.readRecords(TOPICS.commentState()).getFirst().headers())
                .isEqualTo(headers);
    }
}
