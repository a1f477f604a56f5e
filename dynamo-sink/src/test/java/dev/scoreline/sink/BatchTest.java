package dev.scoreline.sink;

import dev.scoreline.schemas.assessment.AssessmentContext;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.PersonalAssessmentState;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.Watermark;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class BatchTest {

    private final Batch batch = new Batch();

    @Test
    void shouldKeepOnlyTheLatestStateOfAnAssessmentButEveryLine() {
        // When
        batch.add(Histories.moved("FM1", 10, 1));
        batch.add(Histories.moved("FM2", 11, 1));
        batch.add(Histories.moved("FM1", 12, 2));

        // Then
        assertThat(batch.views().assessments())
                .extracting(AssessmentState::getAssessmentId, AssessmentState::getVersion)
                .containsExactlyInAnyOrder(tuple("FM1", 2L), tuple("FM2", 1L));
        assertThat(batch.views().history()).extracting(HistoryRow::offset).containsExactly(10L, 11L, 12L);
    }

    @Test
    void shouldKeepTheHigherVersionWhenResultsComeAgain() {
        // When
        batch.add(Histories.moved("FM1", 12, 2));
        batch.add(Histories.moved("FM1", 10, 1));

        // Then
        assertThat(batch.views().assessments())
                .extracting(AssessmentState::getVersion)
                .containsExactly(2L);
        assertThat(batch.watermarks()).containsExactly(new Watermark(Entity.ASSESSMENT, 0, 12));
    }

    @Test
    void shouldKeepInEachLineTheStateThatItLeft() {
        // When
        batch.add(Histories.moved("FM1", 10, 1));
        batch.add(Histories.moved("FM1", 11, 2));
        batch.add(Histories.refused("FM1", 12, 2));
        batch.add(Histories.rescored("FM1", 13, 3));

        // Then
        assertThat(batch.views().history())
                .extracting(line -> line.left() == null ? null : line.left().getVersion())
                .containsExactly(1L, 2L, null, 3L);
    }

    @Test
    void shouldLeaveOutOfALineWhatNeverChangesAndWhatOnlyAFoldNeeds() {
        // Given
        AssessmentState state = AssessmentState.newBuilder(
                        Histories.moved("FM1", 10, 1).getState())
                .setRecentEdits(List.of("digest"))
                .setPersonal(PersonalAssessmentState.newBuilder()
                        .setAiSummary("short")
                        .setContext(AssessmentContext.newBuilder()
                                .setWorklog("long")
                                .build())
                        .build())
                .build();

        // When
        AssessmentState left = Left.of(state);

        // Then
        assertThat(left.getRecentEdits()).isEmpty();
        assertThat(left.getPersonal().getContext()).isNull();
        assertThat(left.getPersonal().getAiSummary()).isEqualTo("short");
        assertThat(state.getPersonal().getContext()).isNotNull();
    }

    @Test
    void shouldStoreTheLineOfARefusalAndNoState() {
        // When
        batch.add(Histories.refused("FM1", 10, 4));

        // Then
        assertThat(batch.views().assessments()).isEmpty();
        assertThat(batch.views().history()).extracting(HistoryRow::version).containsExactly(4L);
        assertThat(batch.watermarks()).containsExactly(new Watermark(Entity.ASSESSMENT, 0, 10));
    }

    @Test
    void shouldLeaveNoLineOfAPublicationButOfWhatItScoredAnew() {
        // When
        batch.add(Histories.published(10));
        batch.add(Histories.rescored("FM1", 10, 3));

        // Then
        assertThat(batch.views().history()).extracting(HistoryRow::id).containsExactly("FM1");
        assertThat(batch.watermarks()).containsExactly(new Watermark(Entity.ASSESSMENT, 0, 10));
    }

    @Test
    void shouldStoreEveryResourceThatOneFactChangedUnderTheLineOfItsAccount() {
        // When
        batch.add(Histories.mapped(5, 2, 801L, 802L));

        // Then
        assertThat(batch.views().resources())
                .extracting(ConfigurationState::getResourceId)
                .containsExactly("801", "802");
        HistoryRow line = batch.views().history().getFirst();
        assertThat(line.id()).isEqualTo(Histories.ACCOUNT);
        assertThat(line.subject()).isEqualTo("client:801");
        assertThat(batch.watermarks()).containsExactly(new Watermark(Entity.CONFIGURATION, 3, 5));
    }
}
