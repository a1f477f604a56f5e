package dev.scoreline.scorecard.assessment;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One test per transition that a state offers; those it does not offer would not compile. */
class StateTest {

    private static final State.Unprocessed UNPROCESSED = new State.Unprocessed();
    private static final State.AiInProgress AI_IN_PROGRESS = new State.AiInProgress();
    private static final State.AiReady AI_READY = new State.AiReady();
    private static final State.ReviewOngoing REVIEW_ONGOING = new State.ReviewOngoing();
    private static final State.ReviewedBySupervisor REVIEWED = new State.ReviewedBySupervisor(false);
    private static final State.DiscussedWithAssessee DISCUSSED = new State.DiscussedWithAssessee(false);
    private static final State.AiFailed ERROR = new State.AiFailed();
    private static final State.Deleted DELETED = new State.Deleted(Story.BEGINNING, false);

    @Test
    void shouldBeInProgressOnceAnAiStartsOnAnUnprocessedOne() {
        assertThat(UNPROCESSED.aiStarted()).isEqualTo(AI_IN_PROGRESS);
    }

    @Test
    void shouldBeReadyOnceAnAiCompletesAnUnprocessedOne() {
        assertThat(UNPROCESSED.aiCompleted()).isEqualTo(AI_READY);
    }

    @Test
    void shouldBeAnErrorOnceAnAiFailsOnAnUnprocessedOne() {
        assertThat(UNPROCESSED.aiFailed(false)).isEqualTo(ERROR);
    }

    @Test
    void shouldBeUnderReviewOnceAnUnprocessedOneIsEdited() {
        assertThat(UNPROCESSED.edited()).isEqualTo(REVIEW_ONGOING);
    }

    @Test
    void shouldBeUnderReviewOnceAnUnprocessedOneIsAnswered() {
        assertThat(UNPROCESSED.answered()).isEqualTo(REVIEW_ONGOING);
    }

    @Test
    void shouldStayInProgressWhenAnotherRunStarts() {
        assertThat(AI_IN_PROGRESS.aiStarted()).isEqualTo(AI_IN_PROGRESS);
    }

    @Test
    void shouldBeReadyOnceTheRunInProgressCompletes() {
        assertThat(AI_IN_PROGRESS.aiCompleted()).isEqualTo(AI_READY);
    }

    @Test
    void shouldBeAnErrorOnceTheOnlyRunFails() {
        assertThat(AI_IN_PROGRESS.aiFailed(false)).isEqualTo(ERROR);
    }

    @Test
    void shouldBeReadyAgainOnceARunFailsAfterOneThatStands() {
        assertThat(AI_IN_PROGRESS.aiFailed(true)).isEqualTo(AI_READY);
    }

    @Test
    void shouldBeUnderReviewOnceOneInProgressIsEdited() {
        assertThat(AI_IN_PROGRESS.edited()).isEqualTo(REVIEW_ONGOING);
    }

    @Test
    void shouldBeInProgressAgainOnceARunStartsOnAReadyOne() {
        assertThat(AI_READY.aiStarted()).isEqualTo(AI_IN_PROGRESS);
    }

    @Test
    void shouldStayReadyWhateverARunReportsWithoutHavingStarted() {
        assertThat(AI_READY.aiCompleted()).isEqualTo(AI_READY);
        assertThat(AI_READY.aiFailed(true)).isEqualTo(AI_READY);
    }

    @Test
    void shouldBeUnderReviewOnceAReadyOneIsEdited() {
        assertThat(AI_READY.edited()).isEqualTo(REVIEW_ONGOING);
    }

    @Test
    void shouldBeReviewedFromReady() {
        assertThat(AI_READY.reviewed()).isEqualTo(REVIEWED);
    }

    @Test
    void shouldStayUnderReviewWhateverAnAiReports() {
        assertThat(REVIEW_ONGOING.aiStarted()).isEqualTo(REVIEW_ONGOING);
        assertThat(REVIEW_ONGOING.aiCompleted()).isEqualTo(REVIEW_ONGOING);
        assertThat(REVIEW_ONGOING.aiFailed(false)).isEqualTo(REVIEW_ONGOING);
    }

    @Test
    void shouldStayUnderReviewWhenEdited() {
        assertThat(REVIEW_ONGOING.edited()).isEqualTo(REVIEW_ONGOING);
    }

    @Test
    void shouldBeReviewedFromUnderReview() {
        assertThat(REVIEW_ONGOING.reviewed()).isEqualTo(REVIEWED);
    }

    @Test
    void shouldBeAmendedWhenEditedAfterTheReview() {
        assertThat(REVIEWED.edited()).isEqualTo(new State.ReviewedBySupervisor(true));
    }

    @Test
    void shouldBeDiscussedAfterTheReviewAmendedOrNot() {
        assertThat(REVIEWED.discussed()).isEqualTo(DISCUSSED);
        assertThat(REVIEWED.edited().discussed()).isEqualTo(new State.DiscussedWithAssessee(true));
    }

    @Test
    void shouldBeAmendedWhenAnsweredAfterTheDiscussion() {
        assertThat(DISCUSSED.answered()).isEqualTo(new State.DiscussedWithAssessee(true));
    }

    @Test
    void shouldBeInProgressAgainOnceARunStartsAfterAnError() {
        assertThat(ERROR.aiStarted()).isEqualTo(AI_IN_PROGRESS);
    }

    @Test
    void shouldBeReadyOnceARunCompletesAfterAnError() {
        assertThat(ERROR.aiCompleted()).isEqualTo(AI_READY);
    }

    @Test
    void shouldStayAnErrorWhenARunFailsAgain() {
        assertThat(ERROR.aiFailed(true)).isEqualTo(ERROR);
    }

    @Test
    void shouldBeUnderReviewOnceAnErrorIsEdited() {
        assertThat(ERROR.edited()).isEqualTo(REVIEW_ONGOING);
    }

    @Test
    void shouldBeDeletedWithItsMomentAndItsMark() {
        assertThat(UNPROCESSED.deleted(Story.BEGINNING)).isEqualTo(DELETED);
        assertThat(REVIEWED.edited().deleted(Story.BEGINNING)).isEqualTo(new State.Deleted(Story.BEGINNING, true));
    }

    @Test
    void shouldBeUnderReviewOnceADeletedOneIsAnsweredAnew() {
        assertThat(DELETED.answered()).isEqualTo(REVIEW_ONGOING);
    }
}
