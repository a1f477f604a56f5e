package dev.scoreline.scoring.rating;

import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.rating.RatingHistory;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.scorecard.rating.Rated;
import dev.scoreline.scoring.SimulatedStream;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

import static dev.scoreline.scoring.SimulatedStream.TOPICS;
import static dev.scoreline.scoring.rating.SomeCalls.KEY;
import static dev.scoreline.scoring.rating.SomeCalls.aCallTakenBy;
import static dev.scoreline.scoring.rating.SomeCalls.aRatingOf;
import static org.assertj.core.api.Assertions.assertThat;

class RatingTopologyTest {

    @Test
    void shouldStateARatingWithItsShareOfTheScale() {
        // When
        List<RatingHistory> histories = outcomesOf(aRatingOf(5));

        // Then
        RatingState state = histories.getFirst().getState();
        assertThat(state.getVersion()).isEqualTo(1);
        assertThat(state.getSource()).isEqualTo(new SourcePosition(0, 0L));
        assertThat(state.getCall()).isNull();
        assertThat(state.getRatings()).singleElement().satisfies(rating -> {
            assertThat(rating.getRate()).isEqualByComparingTo("5");
            assertThat(rating.getPercentage()).isEqualTo(new BigDecimal("50.00"));
            assertThat(rating.getAgentId()).isNull();
        });
    }

    @Test
    void shouldEndInTheSameStateWhateverComesFirst() {
        // When
        RatingState callFirst =
                outcomesOf(aCallTakenBy("alice"), aRatingOf(5)).getLast().getState();
        RatingState ratingFirst =
                outcomesOf(aRatingOf(5), aCallTakenBy("alice")).getLast().getState();

        // Then
        assertThat(ratingFirst).isEqualTo(callFirst);
        assertThat(ratingFirst.getRatings().getFirst().getAgentId()).isEqualTo("alice");
    }

    @Test
    void shouldRecordARepeatAndChangeNothing() {
        // When
        List<RatingHistory> histories =
                outcomesOf(aCallTakenBy("alice"), aRatingOf(5), aRatingOf(5), aCallTakenBy("alice"));

        // Then
        assertThat(histories)
                .extracting(RatingHistory::getOutcome)
                .containsExactly(Outcome.MOVED, Outcome.MOVED, Outcome.DUPLICATE, Outcome.DUPLICATE);
        assertThat(histories.getLast().getVersion()).isEqualTo(2);
    }

    @Test
    void shouldRefuseARateOutsideItsScaleAndKeepWhatWasKnown() {
        // When
        List<RatingHistory> histories = outcomesOf(aRatingOf(5), aRatingOf(10));

        // Then
        RatingHistory refused = histories.getLast();
        assertThat(refused.getOutcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.getRefusal().getCode()).isEqualTo(RefusalCode.INVALID);
        assertThat(refused.getRefusal().getFaults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.getField()).isEqualTo("rate"));
        assertThat(refused.getState()).isEqualTo(histories.getFirst().getState());
    }

    @Test
    void shouldRefuseAFirstRateOutsideItsScaleWithoutMakingACall() {
        // When
        RatingHistory refused = outcomesOf(aRatingOf(10)).getFirst();

        // Then
        assertThat(refused.getOutcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.getState()).isNull();
        assertThat(refused.getVersion()).isZero();
    }

    @Test
    void shouldTellWhatNobodyUnderstoodInThePersonalPartOnly() {
        // When
        RatingHistory told = outcomesOf(aCallTakenBy("alice")).getFirst();

        // Then
        assertThat(told.getChanges())
                .extracting(FieldChange::getField)
                .contains("call.bridged_username")
                .doesNotContain("call.caller_id");
        assertThat(told.getPersonal().getChanges())
                .containsExactly(new FieldChange("call.caller_id", null, "\"+44 20 7946 0000\""));
    }

    @Test
    void shouldBuryARatingOfAPartyThatOnlyANewerVersionKnows() {
        // Given
        RatingFact newer = aRatingOf(5, Rated.AGENT);
        newer.getRatingReported().put("rated", dev.scoreline.schemas.rating.Rated.UNKNOWN);

        // When
        try (SimulatedStream stream = new SimulatedStream()) {
            stream.append(TOPICS.ratingEvents(), KEY, newer);

            // Then
            assertThat(stream.deadLetters()).extracting(DeadLetter::getReason).containsExactly(DeadLetterReason.FAILED);
            assertThat(stream.read(TOPICS.ratingHistory())).isEmpty();
        }
    }

    /** One history record for each fact, and one state for each that moved the call. */
    private static List<RatingHistory> outcomesOf(RatingFact... facts) {
        try (SimulatedStream stream = new SimulatedStream()) {
            for (RatingFact fact : facts) {
                stream.append(TOPICS.ratingEvents(), KEY, fact);
            }
            List<RatingHistory> histories = stream.read(TOPICS.ratingHistory());
            assertThat(histories).hasSize(facts.length);
            assertThat(stream.read(TOPICS.ratingState()))
                    .isEqualTo(histories.stream()
                            .filter(history -> history.getOutcome() == Outcome.MOVED)
                            .map(RatingHistory::getState)
                            .toList());
            return histories;
        }
    }
}
