package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.ScorecardState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedRevisionsTest {

    private static final ScorecardBase BASE = new ScorecardBase(1);

    @Test
    void shouldKnowNothingBeforeItIsPublished() {
        assertThat(PublishedRevisions.NONE.revision(new RevisionId(1001))).isNull();
        assertThat(PublishedRevisions.NONE.latestActive(BASE)).isNull();
        assertThat(PublishedRevisions.NONE.inForce(new ExternalSid("GM01"))).isNull();
    }

    @Test
    void shouldTakeTheHighestActiveRevisionWhateverTheOrder() {
        // Given
        PublishedRevisions revisions = PublishedRevisions.NONE
                .and(Scorecards.telephone(2).build())
                .and(Scorecards.telephone(1).build())
                .and(Scorecards.telephone(3).state(ScorecardState.DRAFT).build())
                .and(Scorecards.QUESTIONNAIRE);

        // Then
        assertThat(id(revisions.latestActive(BASE))).isEqualTo(1002);
        assertThat(id(revisions.latestActive(new ScorecardBase(2)))).isEqualTo(2001);
        assertThat(id(revisions.inForce(new ExternalSid("GM01")))).isEqualTo(2001);
        assertThat(revisions.inForce(new ExternalSid("GM02"))).isNull();
    }

    @Test
    void shouldTakeLaterAmendmentsAndIgnoreRepeatedOnes() {
        // Given
        Scorecard amended = Scorecards.telephone(1).amendment(1).name("Amended").build();
        PublishedRevisions revisions =
                PublishedRevisions.NONE.and(Scorecards.TELEPHONE).and(amended);

        // Then
        assertThat(revisions.and(Scorecards.TELEPHONE)).isSameAs(revisions);
        assertThat(revisions.and(amended)).isSameAs(revisions);
        assertThat(revisions.revision(amended.id()))
                .extracting(indexed -> indexed.scorecard().name())
                .isEqualTo("Amended");
    }

    private static long id(@Nullable IndexedScorecard indexed) {
        return indexed == null ? 0 : indexed.scorecard().id().value();
    }
}
